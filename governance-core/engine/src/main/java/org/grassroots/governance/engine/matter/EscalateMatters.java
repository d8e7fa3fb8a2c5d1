package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.Rung;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/**
 * Takes the rung of a ladder that is due: the fact {@code matter.escalated}, a message to everybody
 * the rung names, and the next rung on the agenda. All of it is one commit over the version of the
 * matter, so that a rung is taken once whoever runs the agenda.
 *
 * @since 0.1
 */
public final class EscalateMatters extends MatterTask {
  /** The name of the task. */
  public static final String TASK = "matter.rung";

  private static final String SUPERVISOR = "supervisor";

  private final MatterRules rules;

  /** Reads matters from the store and leaves messages in the outbox. */
  public EscalateMatters(RecordStore store, Outbox outbox, MatterRules rules) {
    super(TASK, store, outbox);
    this.rules = rules;
  }

  @Override
  Optional<Prepared<AgendaItem>> due(AgendaItem item, Matter matter, long version, Instant now) {
    Optional<MatterKind> kind = rules.kind(matter.kind());
    Optional<Lifecycle> lifecycle = kind.map(rules::lifecycle);
    Optional<Rung> next =
        lifecycle
            .flatMap(known -> known.nextRung(matter))
            .filter(step -> !step.at().isAfter(now))
            .map(step -> step.rung());
    if (next.isEmpty()
        || !(lifecycle.orElseThrow().escalate(matter, now)
            instanceof Decision.Accepted<Matter> accepted)) {
      return Optional.empty();
    }
    Fact fact = accepted.facts().get(0);
    List<Write> writes = new ArrayList<>();
    writes.add(MatterRecords.write(accepted.state(), version));
    writes.addAll(new MatterAgenda(store(), rules).nextRung(accepted.state()));
    String key = TASK + ":" + matter.id() + ":" + matter.handling().escalation().round() + ":";
    for (String recipient : recipients(next.get(), matter)) {
      writes.addAll(outbox().message(key + next.get().id() + ":" + recipient, recipient, fact));
    }
    return Optional.of(
        new Prepared<>(Decision.accepted(item, fact), matter.id(), writes, List.of()));
  }

  /** Whom a rung tells, each once, in order. */
  private Set<String> recipients(Rung rung, Matter matter) {
    Set<String> recipients = new TreeSet<>();
    for (String named : rung.recipients()) {
      switch (named) {
        case "department" -> matter.parties().department().ifPresent(recipients::add);
        case MatterKind.HANDLER -> matter.parties().handler().ifPresent(recipients::add);
        case MatterKind.FINDER -> matter.parties().finder().ifPresent(recipients::add);
        case MatterKind.REPORTER -> matter.parties().reporter().ifPresent(recipients::add);
        case "accountable" -> matter.handling().accountable().ifPresent(recipients::add);
        case "parts" -> recipients.addAll(matter.handling().parts().keySet());
        default -> supervisorOr(named, matter).ifPresent(recipients::add);
      }
    }
    return recipients;
  }

  /** The unit so many levels above the department, the root at most; else what is named itself. */
  private Optional<String> supervisorOr(String named, Matter matter) {
    if (!named.startsWith(SUPERVISOR)) {
      return Optional.of(named);
    }
    int colon = named.indexOf(':');
    int levels = colon < 0 ? 1 : Integer.parseInt(named.substring(colon + 1));
    List<String> line = reportingLine(matter);
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(line.get(Math.max(0, line.size() - 1 - levels)));
  }

  /**
   * The units above the department, root first and itself last; of the matter where it has none.
   */
  private List<String> reportingLine(Matter matter) {
    List<String> own =
        matter.parties().department().map(id -> units(Units.path(store(), id))).orElse(List.of());
    return own.size() > 1 ? own : units(matter.whereabouts().unitPath());
  }

  private static List<String> units(String path) {
    return Arrays.stream(path.split("/", -1)).filter(unit -> !unit.isEmpty()).toList();
  }
}

package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.notification.Outbox;
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

  /** Reads matters from the store and leaves messages in the outbox. */
  public EscalateMatters(RecordStore store, Outbox outbox, MatterRules rules) {
    super(TASK, store, outbox, rules);
  }

  @Override
  Optional<Prepared<AgendaItem>> due(AgendaItem item, Matter matter, long version, Instant now) {
    Optional<MatterKind> kind = rules().kind(matter.kind());
    Optional<Lifecycle> lifecycle = kind.map(rules()::lifecycle);
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
    writes.addAll(new MatterAgenda(store(), rules()).nextRung(accepted.state()));
    String key =
        "%s:%s:%s:%s"
            .formatted(TASK, matter.id(), matter.handling().escalation().round(), next.get().id());
    writes.addAll(notices().to(next.get().recipients(), key, fact, accepted.state()));
    return Optional.of(
        new Prepared<>(Decision.accepted(item, fact), matter.id(), writes, List.of()));
  }
}

package org.grassroots.governance.engine.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.engine.notification.Notice;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.MatterMessages;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/** Whom messages about matters reach, and what they can tell. */
record MatterNotices(RecordStore store, Outbox outbox, MatterRules rules) {
  private static final String SUPERVISOR = "supervisor";

  /** Whether a template says who is told. */
  boolean isTemplated(Fact fact, Matter matter) {
    return !told(fact, matter).isEmpty();
  }

  private Set<String> told(Fact fact, Matter matter) {
    return outbox.told(MatterMessages.kindOf(fact, matter), fact.at());
  }

  /** Messages to whom the template tells. */
  List<Write> byTemplate(String key, Fact fact, Matter matter) {
    Set<String> told = told(fact, matter);
    return told.isEmpty() ? List.of() : to(told, key, fact, matter);
  }

  /**
   * Messages about an act to whom the template tells, but for the one who acted. Who was
   * responsible before counts where nobody is any more.
   */
  List<Write> ofAct(String key, Fact fact, Matter before, Matter after, String actor) {
    Set<String> told = told(fact, after);
    if (told.isEmpty()) {
      return List.of();
    }
    Set<String> recipients = new TreeSet<>(recipients(told, after));
    if (told.contains("department") && after.parties().department().isEmpty()) {
      before.parties().department().ifPresent(recipients::add);
    }
    recipients.remove(actor);
    return leave(recipients, key, fact, after);
  }

  /** Messages to whom these words name. */
  List<Write> to(Set<String> words, String key, Fact fact, Matter matter) {
    return leave(recipients(words, matter), key, fact, matter);
  }

  private List<Write> leave(Set<String> recipients, String key, Fact fact, Matter matter) {
    return recipients.isEmpty()
        ? List.of()
        : outbox.messages(
            new Notice(
                key,
                MatterMessages.kindOf(fact, matter),
                matter.id(),
                fact.at(),
                recipients,
                MatterMessages.values(fact, matter, rules.kind(matter.kind()), outbox.names())));
  }

  /** Whom the words of a rung or template name, each once, in order. */
  private Set<String> recipients(Set<String> words, Matter matter) {
    Set<String> recipients = new TreeSet<>();
    for (String named : words) {
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
        matter.parties().department().map(id -> units(Units.path(store, id))).orElse(List.of());
    return own.size() > 1 ? own : units(matter.whereabouts().unitPath());
  }

  private static List<String> units(String path) {
    return Arrays.stream(path.split("/", -1)).filter(unit -> !unit.isEmpty()).toList();
  }
}

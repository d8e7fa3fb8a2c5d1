package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.agenda.AgendaRecords;
import org.grassroots.governance.model.matter.Ladder;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.TimeBudget;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What is to be done about a matter at which instant: its end, its next rung, the end of its stage.
 * An item is entered for each instant that ever followed from a matter; one that is out of date is
 * dropped when it comes up.
 */
record MatterAgenda(RecordStore store, MatterRules rules) {
  private static final String UNKNOWN_YEAR = "GOV-CAL-001";

  /** The items of a matter that is new. */
  List<Write> items(Matter matter) {
    return all(matter).stream().map(AgendaRecords::write).toList();
  }

  /**
   * The items that follow from a matter as it is now and did not from what it was before: one that
   * was done is not entered again.
   */
  List<Write> items(Matter before, Matter after) {
    List<AgendaItem> items = isAlike(before, after) ? List.of() : all(after);
    if (items.isEmpty()) {
      return List.of();
    }
    Set<AgendaItem> known = new HashSet<>(all(before));
    return absent(items.stream().filter(item -> !known.contains(item)).toList());
  }

  /** Whether nothing changed that an item follows from. */
  private static boolean isAlike(Matter before, Matter after) {
    return before.timing().equals(after.timing())
        && before.handling().deadline().equals(after.handling().deadline())
        && before.handling().stage().equals(after.handling().stage())
        && before.handling().escalation().equals(after.handling().escalation());
  }

  /** The next rung, where it is not on the agenda; taking it twice is not possible. */
  List<Write> nextRung(Matter matter) {
    return absent(
        all(matter).stream().filter(item -> item.task().equals(EscalateMatters.TASK)).toList());
  }

  /** Everything but the next rung. */
  List<Write> ends(Matter matter) {
    return absent(
        all(matter).stream().filter(item -> !item.task().equals(EscalateMatters.TASK)).toList());
  }

  private List<Write> absent(List<AgendaItem> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<String> ids = items.stream().map(AgendaItem::id).toList();
    Set<String> entered =
        store.getAll(AgendaRecords.KIND.name(), ids).stream()
            .map(StoredRecord::id)
            .collect(Collectors.toSet());
    return items.stream()
        .filter(item -> !entered.contains(item.id()))
        .map(AgendaRecords::write)
        .toList();
  }

  private List<AgendaItem> all(Matter matter) {
    if (matter.timing().closed().isPresent()) {
      return List.of();
    }
    List<AgendaItem> items = new ArrayList<>();
    matter.timing().due().ifPresent(due -> items.add(item(OverdueMatters.TASK, matter, "", due)));
    rules.kind(matter.kind()).ifPresent(kind -> items.addAll(items(matter, rules.lifecycle(kind))));
    return items;
  }

  private static List<AgendaItem> items(Matter matter, Lifecycle lifecycle) {
    List<AgendaItem> items = new ArrayList<>();
    nextRung(matter, lifecycle)
        .ifPresent(
            step -> {
              String rung = matter.handling().escalation().round() + ":" + step.rung().id() + ":";
              items.add(item(EscalateMatters.TASK, matter, rung, step.at()));
            });
    lifecycle
        .stageBudget(matter)
        .flatMap(TimeBudget::due)
        .ifPresent(due -> items.add(item(StageMatters.TASK, matter, matter.state() + ":", due)));
    return items;
  }

  /**
   * The next rung. One that lies in a year the calendar does not know yet is entered when the
   * deadlines are projected anew, after the calendar was edited: a matter must not wait for that.
   */
  private static Optional<Ladder.Step> nextRung(Matter matter, Lifecycle lifecycle) {
    try {
      return lifecycle.nextRung(matter);
    } catch (InvalidInput refused) {
      if (refused.code().equals(UNKNOWN_YEAR)) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static AgendaItem item(String task, Matter matter, String what, Instant at) {
    return new AgendaItem(task + ":" + matter.id() + ":" + what + at, task, matter.id(), at);
  }
}

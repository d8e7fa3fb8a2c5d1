package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.duty.DutyAnswer;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.matter.DueDates;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The matter kinds of a region and its calendar.
 *
 * @param kinds by id
 * @param dueDates turns limits into instants
 * @param duties who is accountable; empty when nothing is listed
 * @since 0.1
 */
public record MatterRules(SortedMap<String, MatterKind> kinds, DueDates dueDates, DutyList duties) {
  /** Copies the kinds. */
  public MatterRules {
    kinds = Ordered.copyOf(kinds);
  }

  /** Rules without a responsibility list. */
  public MatterRules(SortedMap<String, MatterKind> kinds, DueDates dueDates) {
    this(kinds, dueDates, DutyList.EMPTY);
  }

  /**
   * The matter with the post that is accountable for it in its state, on the day of {@code at};
   * unchanged where nothing is listed.
   */
  Matter withAccountable(Matter matter, Instant at) {
    if (duties.isEmpty()) {
      return matter;
    }
    ZoneId zone = dueDates instanceof WorkCalendar calendar ? calendar.zone() : ZoneOffset.UTC;
    List<String> path =
        Arrays.stream(matter.whereabouts().unitPath().split("/", -1))
            .filter(unit -> !unit.isEmpty())
            .toList();
    DutyAnswer answer =
        duties.resolve(path, matter.category(), matter.state(), LocalDate.ofInstant(at, zone));
    return matter.withHandling(matter.handling().withAccountable(answer.post()));
  }

  /** The kind of that id. */
  public Optional<MatterKind> kind(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  Lifecycle lifecycle(MatterKind kind) {
    return new Lifecycle(kind, dueDates);
  }
}

package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;

/** What a register shows of a unit on a day. */
record UnitDays(UnitLife life, LocalDate today) {

  /** Its name; of a unit that is not there the last one before, else the first to come. */
  Optional<String> name() {
    return shown(life.name()).map(Span::value);
  }

  /** Where it hangs; empty when it is part of the register no more. */
  Optional<UnitPlace> place() {
    Timeline<LocalDate, UnitPlace> line = life.place(Units.REGISTER);
    return life.existsAt(today) ? line.at(today) : shown(line).map(Span::value);
  }

  /** The end of its existence, past or known already; empty when there is none. */
  Optional<LocalDate> end() {
    List<Span<LocalDate, String>> names = life.name().spans();
    if (names.isEmpty()) {
      return Optional.of(life.lastChange());
    }
    Span<LocalDate, String> at = shown(life.name()).orElseThrow();
    Optional<LocalDate> end = at.to();
    for (Span<LocalDate, String> later : names) {
      end = end.equals(Optional.of(later.from())) ? later.to() : end;
    }
    return end;
  }

  /** The days to come on which the register shows something else. */
  SortedSet<LocalDate> changes() {
    SortedSet<LocalDate> days = new TreeSet<>();
    life.name().spans().forEach(span -> add(span, days));
    life.place(Units.REGISTER).spans().forEach(span -> add(span, days));
    return days.tailSet(today.plusDays(1));
  }

  private static void add(Span<LocalDate, ?> span, SortedSet<LocalDate> days) {
    days.add(span.from());
    span.to().ifPresent(days::add);
  }

  private <V> Optional<Span<LocalDate, V>> shown(Timeline<LocalDate, V> line) {
    Optional<Span<LocalDate, V>> shown = Optional.empty();
    for (Span<LocalDate, V> span : line.spans()) {
      shown = shown.isEmpty() || !span.from().isAfter(today) ? Optional.of(span) : shown;
    }
    return shown;
  }
}

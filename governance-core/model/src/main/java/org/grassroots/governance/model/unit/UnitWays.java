package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.grassroots.governance.model.shared.Timeline.Span;

/** The ways up from a unit, which change from day to day. */
final class UnitWays {
  private UnitWays() {}

  private record Way(String at, LocalDate start, LocalDate end) {}

  /** Whether the way up from where a unit hangs leads to the unit itself on a day of the span. */
  static boolean isReached(
      Function<String, Optional<UnitLife>> units,
      String hierarchy,
      String unit,
      Span<LocalDate, UnitPlace> hung) {
    LocalDate last = hung.to().orElse(LocalDate.MAX);
    Set<Way> gone = new HashSet<>();
    Deque<Way> ways = new ArrayDeque<>();
    ways.push(new Way(hung.value().parent(), hung.from(), last));
    while (!ways.isEmpty()) {
      Way way = ways.pop();
      if (way.at().equals(unit)) {
        return true;
      }
      Optional<UnitLife> life = units.apply(way.at());
      if (life.isEmpty() || !gone.add(way)) {
        continue;
      }
      for (Span<LocalDate, UnitPlace> span : life.get().placesFrom(hierarchy, way.start())) {
        LocalDate start = span.from().isAfter(way.start()) ? span.from() : way.start();
        LocalDate end = span.to().filter(to -> to.isBefore(way.end())).orElse(way.end());
        if (start.isBefore(end) && !span.value().parent().isEmpty()) {
          ways.push(new Way(span.value().parent(), start, end));
        }
      }
    }
    return false;
  }
}

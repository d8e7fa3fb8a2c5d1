package org.grassroots.governance.model.assessment.column;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Real;

/** Whole numbers by which units are compared, the least being the best; one without is last. */
final class Keys {
  /** No figure. */
  static final long NONE = Long.MAX_VALUE;

  private Keys() {}

  /**
   * Keys of published figures, or of exact ones, which are looked up where doubles are too close.
   */
  static long[] of(
      NodeFigures figures, boolean isLowBest, IntPredicate counts, IntFunction<Cell> exact) {
    long[] keys = figures.isRounded() ? figures.keys() : places(figures, counts, exact);
    long[] directed = new long[keys.length];
    for (int unit = 0; unit < keys.length; unit++) {
      directed[unit] =
          !figures.isKnown(unit) || !counts.test(unit)
              ? NONE
              : isLowBest ? keys[unit] : -keys[unit];
    }
    return directed;
  }

  /** Keys of a column of the data. */
  static long[] of(Figures column, boolean isLowBest) {
    double[] values = column.values();
    long[] keys = new long[values.length];
    for (int unit = 0; unit < keys.length; unit++) {
      double value = isLowBest ? values[unit] : -values[unit];
      long bits = Double.doubleToLongBits(value + 0.0);
      keys[unit] = Double.isNaN(value) ? NONE : bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
    return keys;
  }

  /** The place of each figure among the different ones, ascending. */
  private static long[] places(NodeFigures figures, IntPredicate counts, IntFunction<Cell> exact) {
    double[] values = figures.values();
    Integer[] order =
        IntStream.range(0, values.length)
            .filter(unit -> figures.isKnown(unit) && counts.test(unit))
            .boxed()
            .sorted(Comparator.comparingDouble(unit -> values[unit]))
            .toArray(Integer[]::new);
    long[] places = new long[values.length];
    double close = 2 * figures.error() * Bound.SLACK;
    long place = 0;
    int start = 0;
    while (start < order.length) {
      int end = start + 1;
      while (end < order.length && !(values[order[end]] - values[order[end - 1]] > close)) {
        end++;
      }
      place = among(Arrays.asList(order).subList(start, end), exact, places, place + 1);
      start = end;
    }
    return places;
  }

  /** Puts figures that are too close in order by their exact values; gives the last place. */
  private static long among(
      List<Integer> units, IntFunction<Cell> exact, long[] places, long first) {
    if (units.size() > 1) {
      units.sort((a, b) -> number(exact, a).compareWith(number(exact, b)));
    }
    long place = first;
    for (int at = 0; at < units.size(); at++) {
      boolean isSame =
          at == 0
              || number(exact, units.get(at - 1)).compareWith(number(exact, units.get(at))) == 0;
      place += isSame ? 0 : 1;
      places[units.get(at)] = place;
    }
    return place;
  }

  private static Real number(IntFunction<Cell> exact, int unit) {
    return exact.apply(unit).number().orElseThrow();
  }
}

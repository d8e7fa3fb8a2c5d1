package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.shared.Real;
import org.jspecify.annotations.Nullable;

/** Gives ranks by the figures of a node. */
final class Ranks {
  private final Ranking ranking;
  private final Data data;
  private final boolean[] isRanked;
  private final Comparator<Integer> chain;

  /**
   * A way of ranking.
   *
   * @param chain what decides between equal figures, best first; equal when nothing decides
   */
  Ranks(Ranking ranking, Data data, boolean[] isRanked, Comparator<Integer> chain) {
    this.ranking = ranking;
    this.data = data;
    this.isRanked = isRanked;
    this.chain = chain;
  }

  /** One rank a unit; null for units that are not ranked or have no figure. */
  @Nullable BigDecimal[] of(Cell[] keys, boolean isLowBest) {
    @Nullable BigDecimal[] ranks = new @Nullable BigDecimal[keys.length];
    cohorts(keys)
        .values()
        .forEach(
            cohort -> {
              cohort.sort(order(keys, isLowBest));
              assign(cohort, comparator(keys, isLowBest).thenComparing(chain), ranks);
            });
    return ranks;
  }

  /** Best first; what the chain leaves open is decided by the id. */
  Comparator<Integer> order(Cell[] keys, boolean isLowBest) {
    return comparator(keys, isLowBest)
        .thenComparing(chain)
        .thenComparing((Integer unit) -> data.units().get(unit));
  }

  static Comparator<Integer> comparator(Cell[] keys, boolean isLowBest) {
    Comparator<Integer> ascending = (a, b) -> number(keys[a]).compareWith(number(keys[b]));
    return isLowBest ? ascending : ascending.reversed();
  }

  private static Real number(Cell cell) {
    return cell.number().orElseThrow();
  }

  private Map<String, List<Integer>> cohorts(Cell[] keys) {
    Map<String, List<Integer>> cohorts = new TreeMap<>();
    for (int unit = 0; unit < keys.length; unit++) {
      if (isRanked[unit] && keys[unit].isKnown()) {
        cohorts
            .computeIfAbsent(Fitted.cohort(ranking.within(), data, unit), name -> new ArrayList<>())
            .add(unit);
      }
    }
    return cohorts;
  }

  private void assign(
      List<Integer> ordered, Comparator<Integer> sameness, @Nullable BigDecimal[] ranks) {
    int groups = 0;
    int start = 0;
    while (start < ordered.size()) {
      int end = start + 1;
      while (end < ordered.size() && sameness.compare(ordered.get(start), ordered.get(end)) == 0) {
        end++;
      }
      groups++;
      for (int place = start; place < end; place++) {
        ranks[ordered.get(place)] = rank(start, end, place, groups);
      }
      start = end;
    }
  }

  private BigDecimal rank(int start, int end, int place, int groups) {
    return switch (ranking.ties()) {
      case COMPETITION -> BigDecimal.valueOf(start + 1L);
      case MODIFIED -> BigDecimal.valueOf(end);
      case DENSE -> BigDecimal.valueOf(groups);
      case FRACTIONAL -> BigDecimal.valueOf((start + 1L + end) * 5, 1).stripTrailingZeros();
      case ORDINAL -> BigDecimal.valueOf(place + 1L);
    };
  }
}

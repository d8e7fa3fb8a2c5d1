package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.scheme.Quota;
import org.grassroots.governance.model.assessment.scheme.Veto;

/** Finds the units on each side of a cut. */
final class Quotas {
  private final Data data;
  private final Comparator<Integer> order;
  private final Comparator<Integer> sameness;

  /**
   * A way of cutting.
   *
   * @param order best first, total
   * @param sameness best first, equal where figures are equal
   */
  Quotas(Data data, Comparator<Integer> order, Comparator<Integer> sameness) {
    this.data = data;
    this.order = order;
    this.sameness = sameness;
  }

  /** The units inside a quota, out of the assessed ones. */
  Set<Integer> inside(Quota quota, List<Integer> assessed) {
    Map<String, List<Integer>> cohorts = new TreeMap<>();
    for (int unit : assessed) {
      cohorts
          .computeIfAbsent(Fitted.cohort(quota.within(), data, unit), name -> new ArrayList<>())
          .add(unit);
    }
    Set<Integer> inside = new HashSet<>();
    cohorts.values().forEach(cohort -> inside.addAll(cut(quota, cohort)));
    return inside;
  }

  private List<Integer> cut(Quota quota, List<Integer> cohort) {
    boolean isTop = quota.end() == Quota.End.TOP;
    List<Integer> ordered = new ArrayList<>(cohort);
    ordered.sort(isTop ? order : order.reversed());
    int places = quota.places(ordered.size());
    if (places == 0 || places == ordered.size() || quota.ties() == Quota.Cut.TIE_BREAK) {
      return ordered.subList(0, places);
    }
    int last = ordered.get(places - 1);
    if (sameness.compare(last, ordered.get(places)) != 0) {
      return ordered.subList(0, places);
    }
    int end = places;
    if (quota.ties() == Quota.Cut.INCLUDE_ALL) {
      while (end < ordered.size() && sameness.compare(last, ordered.get(end)) == 0) {
        end++;
      }
    } else {
      while (end > 0 && sameness.compare(last, ordered.get(end - 1)) == 0) {
        end--;
      }
    }
    return ordered.subList(0, end);
  }

  static boolean isExcluded(List<Veto> vetoes) {
    return vetoes.stream().anyMatch(veto -> veto.effect() == Veto.Effect.EXCLUDE_FROM_HONOURS);
  }
}

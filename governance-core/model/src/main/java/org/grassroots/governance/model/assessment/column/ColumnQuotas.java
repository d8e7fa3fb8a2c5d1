package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Quota;
import org.grassroots.governance.model.assessment.scheme.Scheme;

/** Lowers bands by quotas and tells who is on which list. */
final class ColumnQuotas {
  private final Judged judged;
  private final Scheme scheme;
  private final int[] bands;
  private final Map<Integer, List<String>> lists = new HashMap<>();

  private ColumnQuotas(Judged judged) {
    this.judged = judged;
    this.scheme = judged.scheme();
    this.bands = scheme.quotas().isEmpty() ? judged.bands() : judged.bands().clone();
  }

  static ColumnQuotas of(Judged judged, Supplier<Places> order, IntFunction<Cell> exact) {
    ColumnQuotas quotas = new ColumnQuotas(judged);
    if (!judged.scheme().quotas().isEmpty()) {
      quotas.apply(order.get(), exact);
    }
    return quotas;
  }

  int[] bands() {
    return bands;
  }

  List<String> lists(int unit) {
    return lists.getOrDefault(unit, List.of());
  }

  private void apply(Places places, IntFunction<Cell> exact) {
    List<Integer> assessed = new ArrayList<>();
    for (int unit = 0; unit < bands.length; unit++) {
      if (judged.isRanked(unit) && judged.before().isKnown(unit)) {
        assessed.add(unit);
      }
    }
    long[] keys = Keys.of(judged.before(), scheme.root().isLowBest(), judged::isRanked, exact);
    for (Quota quota : scheme.quotas()) {
      Set<Integer> inside = new HashSet<>();
      cohorts(quota, assessed)
          .values()
          .forEach(cohort -> inside.addAll(Cut.of(quota, cohort, places.order(keys), keys)));
      if (quota.band().isPresent()) {
        assessed.forEach(unit -> lower(quota, inside, unit));
      } else {
        inside.stream()
            .filter(unit -> quota.end() != Quota.End.TOP || !judged.isExcluded(unit))
            .forEach(unit -> list(unit, "list:" + quota.id()));
      }
    }
  }

  private Map<String, List<Integer>> cohorts(Quota quota, List<Integer> assessed) {
    Map<String, List<Integer>> cohorts = new TreeMap<>();
    for (int unit : assessed) {
      String cohort =
          judged.columns().texts(quota.within()).flatMap(texts -> texts.at(unit)).orElse("");
      cohorts.computeIfAbsent(cohort, name -> new ArrayList<>()).add(unit);
    }
    return cohorts;
  }

  private void lower(Quota quota, Set<Integer> inside, int unit) {
    if (bands[unit] < 0 || inside.contains(unit) && !judged.isExcluded(unit)) {
      return;
    }
    var all = scheme.bands().orElseThrow();
    int limit = all.place(quota.band().orElseThrow());
    if (bands[unit] <= limit && limit + 1 < all.list().size()) {
      bands[unit] = limit + 1;
      list(unit, "quota:" + quota.id());
    }
  }

  private void list(int unit, String flag) {
    lists.computeIfAbsent(unit, none -> new ArrayList<>()).add(flag);
  }

  /** Cuts a cohort at its number of places. */
  private static final class Cut {
    private Cut() {}

    static List<Integer> of(
        Quota quota, List<Integer> cohort, java.util.Comparator<Integer> order, long[] keys) {
      List<Integer> ordered = new ArrayList<>(cohort);
      ordered.sort(quota.end() == Quota.End.TOP ? order : order.reversed());
      int places = quota.places(ordered.size());
      if (places == 0
          || places == ordered.size()
          || quota.ties() == Quota.Cut.TIE_BREAK
          || keys[ordered.get(places - 1)] != keys[ordered.get(places)]) {
        return ordered.subList(0, places);
      }
      long last = keys[ordered.get(places - 1)];
      int end = places;
      if (quota.ties() == Quota.Cut.INCLUDE_ALL) {
        while (end < ordered.size() && keys[ordered.get(end)] == last) {
          end++;
        }
      } else {
        while (end > 0 && keys[ordered.get(end - 1)] == last) {
          end--;
        }
      }
      return ordered.subList(0, end);
    }
  }
}

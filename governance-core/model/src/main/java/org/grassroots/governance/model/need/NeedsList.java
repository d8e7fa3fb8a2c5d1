package org.grassroots.governance.model.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts needs in order: score, urgency, importance and volume descending, then category and area by
 * code point. The order is total for needs that differ in category or area, so the input order
 * never shows.
 *
 * @since 0.1
 */
public final class NeedsList {
  private static final Comparator<RankedNeed> ORDER =
      Comparator.comparing(RankedNeed::score)
          .thenComparing(RankedNeed::urgency)
          .thenComparing(RankedNeed::importance)
          .thenComparing(ranked -> ranked.need().volume())
          .reversed()
          .thenComparing(ranked -> ranked.need().category())
          .thenComparing(ranked -> ranked.need().area());

  private NeedsList() {}

  /** All needs, none lost or added, ranked from 1. An empty list gives an empty list. */
  public static List<RankedNeed> rank(List<Need> needs, NeedScale scale) {
    List<RankedNeed> ordered = needs.stream().map(scale::measure).sorted(ORDER).toList();
    List<RankedNeed> ranked = new ArrayList<>(ordered.size());
    for (RankedNeed need : ordered) {
      ranked.add(need.ranked(ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }
}

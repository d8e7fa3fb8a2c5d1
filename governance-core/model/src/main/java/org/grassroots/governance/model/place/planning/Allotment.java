package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says how many grids each region becomes. */
final class Allotment {
  /** Being outside of what fits the band weighs more than any balance. */
  private static final double OUTSIDE = 1e6;

  private final PlanGoal goal;
  private final List<Region> regions;
  private final int[] grids;

  private Allotment(PlanGoal goal, List<Region> regions) {
    this.goal = goal;
    this.regions = regions;
    this.grids = new int[regions.size()];
  }

  /**
   * The number of grids of each region.
   *
   * @param giants single nodes that are a grid of their own, by border: how many and what they
   *     weigh; they count among the grids wanted
   */
  static int[] of(PlanGoal goal, List<Region> regions, Map<String, long[]> giants) {
    Allotment allotment = new Allotment(goal, regions);
    if (goal.grids() > 0) {
      allotment.fixed(giants);
    } else {
      allotment.eachBorder(giants);
    }
    return allotment.grids;
  }

  private void fixed(Map<String, long[]> giants) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      all.add(i);
    }
    long count = giants.values().stream().mapToLong(one -> one[0]).sum();
    share(all, goal.grids() - count, true);
  }

  private void eachBorder(Map<String, long[]> giants) {
    Map<String, List<Integer>> byBorder = new TreeMap<>();
    for (int i = 0; i < regions.size(); i++) {
      byBorder.computeIfAbsent(regions.get(i).border, border -> new ArrayList<>()).add(i);
    }
    byBorder.forEach(
        (border, members) -> {
          long[] giant = giants.getOrDefault(border, new long[2]);
          double weight = giant[1];
          for (int i : members) {
            weight += regions.get(i).weight();
          }
          share(members, Math.round(weight / goal.target()) - giant[0], false);
        });
  }

  /** Starts from the rounded shares and mends the cheapest until the sum is right. */
  private void share(List<Integer> members, long wanted, boolean isForced) {
    double weight = 0;
    for (int i : members) {
      weight += regions.get(i).weight();
    }
    double share = Math.max(weight / Math.max(1, wanted), Double.MIN_NORMAL);
    long sum = 0;
    for (int i : members) {
      long fewest = Math.max(1, Band.fewest(regions.get(i).weight(), goal));
      long most = Math.max(1, Band.most(regions.get(i).weight(), goal));
      long near = Math.round(regions.get(i).weight() / share);
      near = fewest <= most ? Math.min(most, Math.max(fewest, near)) : near;
      grids[i] = (int) Math.max(1, Math.min(regions.get(i).graph.size, near));
      sum += grids[i];
    }
    while (sum != wanted) {
      int sign = sum < wanted ? 1 : -1;
      int best = -1;
      double least = isForced ? Double.POSITIVE_INFINITY : OUTSIDE / 2;
      for (int i : members) {
        double change = penalty(i, grids[i] + sign, share) - penalty(i, grids[i], share);
        if (change < least) {
          least = change;
          best = i;
        }
      }
      if (best < 0) {
        return;
      }
      grids[best] += sign;
      sum += sign;
    }
  }

  private double penalty(int region, int count, double share) {
    if (count < 1 || count > regions.get(region).graph.size) {
      return Double.POSITIVE_INFINITY;
    }
    long weight = regions.get(region).weight();
    long outside =
        Math.max(0, Band.fewest(weight, goal) - count)
            + Math.max(0, count - Math.max(1, Band.most(weight, goal)));
    double off = weight / share / count - 1;
    return OUTSIDE * (outside + tightness(region, count)) + count * off * off;
  }

  /** From 0 to 1: how far the mean grid is from half a unit of room on both sides. */
  private double tightness(int region, int count) {
    double mean = (double) regions.get(region).weight() / count;
    double room = Math.min(goal.max() - mean, mean - goal.min());
    double half = (double) regions.get(region).weight() / regions.get(region).graph.size / 2;
    return half > 0 ? Math.min(1, Math.max(0, 1 - room / half)) : 0;
  }
}

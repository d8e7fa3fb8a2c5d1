package org.grassroots.governance.model.place.planning;

/** How many grids a weight can be divided into so that each may be inside the band. */
final class Band {
  private Band() {}

  /** The least number of grids. */
  static long fewest(long weight, PlanGoal goal) {
    return Math.max(1, (weight + goal.max() - 1) / goal.max());
  }

  /** The largest number of grids; 0 when even one is too light. */
  static long most(long weight, PlanGoal goal) {
    return goal.min() == 0 ? Integer.MAX_VALUE : weight / goal.min();
  }

  /** Whether some number of grids fits. */
  static boolean fits(long weight, PlanGoal goal) {
    return weight > 0 && fewest(weight, goal) <= most(weight, goal);
  }
}

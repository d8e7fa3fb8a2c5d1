package org.grassroots.governance.model.place.planning;

/**
 * What a grid costs: being outside its size band, being off the target, being ragged, holding a
 * barrier. Lower is better; only differences matter.
 */
final class GridCost {
  /** So much that no shape makes up for a grid outside its band. */
  private static final double OUTSIDE = 50;

  /** Even the smallest miss of the band counts. */
  private static final double OUTSIDE_STEP = 0.02;

  private static final double TWO_PI = 2 * Math.PI;
  private static final double FOUR_PI = 4 * Math.PI;

  /** How much the ratio of border to surface counts beside the Polsby-Popper figure. */
  private static final double RAGGED = 0.25;

  private static final double COMPACT = 2.5;

  private final long min;
  private final long max;
  private final double target;
  private final double balance;
  private final Shape shape;

  /** The perimeter of a circle of mean surface. */
  private final double roundest;

  GridCost(PlanGoal goal, double target, double balance, Shape shape, double meanArea) {
    this.min = goal.min();
    this.max = goal.max();
    this.target = target;
    this.balance = balance;
    this.shape = shape;
    this.roundest = Math.sqrt(FOUR_PI * Math.max(meanArea, Double.MIN_NORMAL));
  }

  /** What makes a shape good. */
  enum Shape {
    /** Each grid is as round as can be. */
    ROUND,
    /** All borders together are as short as can be. */
    SHORT,
    /** The surface of each grid lies near its centre: for units that do not touch. */
    NEAR
  }

  boolean isOutside(long weight) {
    return weight < min || weight > max;
  }

  /** How far outside the band. */
  long miss(long weight) {
    return weight < min ? min - weight : Math.max(0, weight - max);
  }

  long min() {
    return min;
  }

  double target() {
    return target;
  }

  /** The cost of a grid. */
  double of(long weight, double area, double perimeter, double moment, double barrier) {
    double off = (weight - target) / target;
    double cost = balance * off * off + barrier;
    if (weight < min) {
      cost += OUTSIDE * ((min - weight) / target + OUTSIDE_STEP);
    } else if (weight > max) {
      cost += OUTSIDE * ((weight - max) / target + OUTSIDE_STEP);
    }
    return cost
        + switch (shape) {
          case ROUND -> round(area, perimeter);
          case SHORT -> perimeter / roundest;
          case NEAR -> near(area, moment);
        };
  }

  private static double round(double area, double perimeter) {
    if (!(area > 0 && perimeter > 0)) {
      return 0;
    }
    double compact = FOUR_PI * area / (perimeter * perimeter);
    return RAGGED / Math.sqrt(compact) - COMPACT * compact;
  }

  private static double near(double area, double moment) {
    return area > 0 ? Math.sqrt(TWO_PI * moment) / area : 0;
  }
}

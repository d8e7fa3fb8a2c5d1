package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/** How far a search may go uphill: less and less, at the end not at all. */
final class Cooling {
  private static final double HOTTEST = 0.12;
  private static final double COLDEST = 0.0008;

  /** The last part of the steps goes downhill alone. */
  private static final double GREEDY = 0.08;

  private static final int STEPS_PER_DEGREE = 256;
  private static final int DRAWS = 1 << 12;
  private static final double[] DRAW = draws();

  private final long steps;
  private final long cooled;
  private double heat = HOTTEST;

  Cooling(long steps) {
    this.steps = steps;
    this.cooled = steps - (long) (steps * GREEDY);
  }

  /** Drawn ahead, so that no machine's logarithm matters. */
  private static double[] draws() {
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = -StrictMath.log((i + 0.5) / DRAWS);
    }
    return draws;
  }

  /** By how much the cost may rise in this step. */
  double allowance(long step, SplittableRandom random) {
    if (step % STEPS_PER_DEGREE == 0) {
      heat =
          step >= cooled
              ? 0
              : HOTTEST * StrictMath.pow(COLDEST / HOTTEST, (double) step / Math.max(1, cooled));
    }
    return heat == 0 ? 0 : heat * DRAW[random.nextInt(DRAWS)];
  }

  long steps() {
    return steps;
  }
}

package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/** How far a search may go uphill: less and less, at the end not at all. */
final class Cooling {
  private static final double COLDEST = 0.0008;

  /** The last part of the steps goes downhill alone. */
  private static final double GREEDY = 0.08;

  private static final int STEPS_PER_DEGREE = 256;
  private static final int DRAWS = 1 << 12;
  private static final double[] DRAW = draws();

  private final double hottest;
  private final long cooled;
  private double heat;

  Cooling(double hottest, long steps) {
    this.hottest = hottest;
    this.heat = hottest;
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
          step >= cooled ? 0 : hottest * StrictMath.pow(COLDEST / hottest, (double) step / cooled);
    }
    return heat == 0 ? 0 : heat * DRAW[random.nextInt(DRAWS)];
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;

/**
 * The kernel of a relation: no member outranks another, and every other unit is outranked by one.
 * Units that outrank each other in a circle count as one.
 */
final class Kernel {
  private Kernel() {}

  /** 1 for members, 0 for the others. */
  static double[] of(boolean[][] outranks) {
    int units = outranks.length;
    boolean[][] reach = reach(outranks);
    double[] member = new double[units];
    boolean[] isDecided = new boolean[units];
    int open = units;
    while (open > 0) {
      for (int unit = 0; unit < units; unit++) {
        if (!isDecided[unit] && isOnTop(reach, isDecided, unit)) {
          open -= decide(outranks, reach, unit, member, isDecided);
        }
      }
    }
    return member;
  }

  /** Whether everything that reaches the unit is decided or in its circle. */
  private static boolean isOnTop(boolean[][] reach, boolean[] isDecided, int unit) {
    for (int other = 0; other < reach.length; other++) {
      if (reach[other][unit] && !reach[unit][other] && !isDecided[other]) {
        return false;
      }
    }
    return true;
  }

  /** Decides the circle of a unit; returns how many units that were. */
  private static int decide(
      boolean[][] outranks, boolean[][] reach, int unit, double[] member, boolean[] isDecided) {
    boolean[] inCircle = new boolean[reach.length];
    for (int other = 0; other < reach.length; other++) {
      inCircle[other] = other == unit || reach[unit][other] && reach[other][unit];
    }
    boolean isOutranked = false;
    for (int other = 0; other < reach.length; other++) {
      for (int inside = 0; inside < reach.length; inside++) {
        isOutranked |=
            inCircle[inside] && !inCircle[other] && member[other] == 1 && outranks[other][inside];
      }
    }
    int count = 0;
    for (int inside = 0; inside < reach.length; inside++) {
      if (inCircle[inside]) {
        member[inside] = isOutranked ? 0 : 1;
        isDecided[inside] = true;
        count++;
      }
    }
    return count;
  }

  private static boolean[][] reach(boolean[][] outranks) {
    boolean[][] reach = Arrays.stream(outranks).map(boolean[]::clone).toArray(boolean[][]::new);
    for (int via = 0; via < reach.length; via++) {
      for (int from = 0; from < reach.length; from++) {
        for (int to = 0; to < reach.length && reach[from][via]; to++) {
          reach[from][to] |= reach[via][to];
        }
      }
    }
    return reach;
  }
}

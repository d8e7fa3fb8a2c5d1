package org.grassroots.governance.formats.planning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Segments that an outline draws twice: a spike out and back, or two parts side by side. They are
 * no border of the unit, and no neighbour shares them.
 */
final class Folds {
  private static final Folds NONE = new Folds(Set.of(), 0);

  private final Set<Side> sides;
  private final double lengthM;

  private Folds(Set<Side> sides, double lengthM) {
    this.sides = sides;
    this.lengthM = lengthM;
  }

  /** A segment, whichever way it is drawn. */
  private record Side(double x1, double y1, double x2, double y2) {
    static Side of(double x1, double y1, double x2, double y2) {
      boolean isForward = x1 < x2 || (x1 == x2 && y1 <= y2);
      return isForward ? new Side(x1, y1, x2, y2) : new Side(x2, y2, x1, y1);
    }
  }

  static Folds of(Outline outline) {
    return outline.isPoint() || !comesBack(outline) ? NONE : found(outline);
  }

  /** Whether some point may come twice; hardly any outline does that. */
  private static boolean comesBack(Outline outline) {
    int count = 0;
    for (double[] ring : outline.rings()) {
      count += ring.length / 2 - 1;
    }
    long[] points = new long[count];
    int at = 0;
    for (double[] ring : outline.rings()) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        points[at++] = 31 * Double.doubleToLongBits(ring[i]) + Double.doubleToLongBits(ring[i + 1]);
      }
    }
    Arrays.sort(points);
    for (int i = 1; i < at; i++) {
      if (points[i] == points[i - 1]) {
        return true;
      }
    }
    return false;
  }

  private static Folds found(Outline outline) {
    Set<Side> open = new HashSet<>();
    Set<Side> folded = new HashSet<>();
    double length = 0;
    for (double[] ring : outline.rings()) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        Side side = Side.of(ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
        if (!open.add(side)) {
          open.remove(side);
          folded.add(side);
          length += 2 * Metres.between(side.x1, side.y1, side.x2, side.y2);
        }
      }
    }
    folded.removeAll(open); // three times: it is a border after all
    return new Folds(folded, length);
  }

  boolean holds(double x1, double y1, double x2, double y2) {
    return !sides.isEmpty() && sides.contains(Side.of(x1, y1, x2, y2));
  }

  /** What the outline draws in vain, both ways counted. */
  double lengthM() {
    return lengthM;
  }
}

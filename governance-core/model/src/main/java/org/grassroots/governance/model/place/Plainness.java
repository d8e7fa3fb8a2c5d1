package org.grassroots.governance.model.place;

import java.util.Arrays;

/**
 * Whether a ring certainly neither meets itself nor runs back on itself: a quick look that says no
 * where only a closer one could tell.
 */
final class Plainness {
  /** Above the bound of orient2d in Shewchuk, "Adaptive Precision Arithmetic", 1997. */
  private static final double ERROR_BOUND = 4e-16;

  private static final double TINY = 1e-280;

  private final double[] ring;
  private final int size;

  private Plainness(double[] ring) {
    this.ring = ring;
    this.size = ring.length / 2 - (isClosed(ring) ? 1 : 0);
  }

  private static boolean isClosed(double[] ring) {
    return ring[0] == ring[ring.length - 2] && ring[1] == ring[ring.length - 1];
  }

  static boolean of(double[] ring) {
    Plainness look = new Plainness(ring);
    return look.size >= 3 && look.turnsAtEachPoint() && look.isApart();
  }

  private double x(int point) {
    return ring[2 * (point % size)];
  }

  private double y(int point) {
    return ring[2 * (point % size) + 1];
  }

  /** No point twice in turn, no edge that runs back along the one before. */
  private boolean turnsAtEachPoint() {
    for (int i = 0; i < size; i++) {
      double inX = x(i + 1) - x(i);
      double inY = y(i + 1) - y(i);
      double outX = x(i + 2) - x(i + 1);
      double outY = y(i + 2) - y(i + 1);
      boolean runsBack = inX * outX + inY * outY <= 0;
      if (runsBack && sideOf(i, x(i + 2), y(i + 2)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** No two edges that are not neighbours meet; edges are looked at from west to east. */
  private boolean isApart() {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = key(Math.min(x(i), x(i + 1)), i);
    }
    Arrays.sort(order);
    for (int a = 0; a < size; a++) {
      int edge = (int) order[a];
      double east = Math.max(x(edge), x(edge + 1));
      for (int b = a + 1; b < size; b++) {
        int other = (int) order[b];
        if (isKeyAbove(order[b], east)) {
          break;
        }
        if (!areNeighbours(edge, other) && mayMeet(edge, other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Coarse: edges whose wests differ by less than a float sort by number. */
  private static long key(double west, int edge) {
    int bits = Float.floatToIntBits((float) west);
    int ordered = bits ^ bits >> 31 & Integer.MAX_VALUE;
    return (long) ordered << 32 | edge;
  }

  private static boolean isKeyAbove(long key, double east) {
    return key >> 32 > key(east, 0) >> 32;
  }

  private boolean areNeighbours(int a, int b) {
    int apart = Math.abs(a - b);
    return apart <= 1 || apart == size - 1;
  }

  private boolean mayMeet(int a, int b) {
    return Math.max(y(a), y(a + 1)) >= Math.min(y(b), y(b + 1))
        && Math.max(y(b), y(b + 1)) >= Math.min(y(a), y(a + 1))
        && Math.max(x(a), x(a + 1)) >= Math.min(x(b), x(b + 1))
        && Math.max(x(b), x(b + 1)) >= Math.min(x(a), x(a + 1))
        && !isBeside(a, b)
        && !isBeside(b, a);
  }

  /** Whether an edge certainly lies on one side of the line through another. */
  private boolean isBeside(int edge, int line) {
    return sideOf(line, x(edge), y(edge)) * sideOf(line, x(edge + 1), y(edge + 1)) > 0;
  }

  /** The side of an edge's line a point lies on; 0 when it is not certain. */
  private int sideOf(int edge, double px, double py) {
    double a = (x(edge + 1) - x(edge)) * (py - y(edge));
    double b = (y(edge + 1) - y(edge)) * (px - x(edge));
    double side = a - b;
    double sum = Math.abs(a) + Math.abs(b);
    boolean isCertain = sum > TINY && Math.abs(side) > ERROR_BOUND * sum;
    return isCertain ? (int) Math.signum(side) : 0;
  }
}

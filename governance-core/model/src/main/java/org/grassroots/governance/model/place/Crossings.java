package org.grassroots.governance.model.place;

import java.math.BigDecimal;

/** Counts how often a ray from a point to the east crosses a ring, exactly. */
final class Crossings {
  /** Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997: the bound of orient2d. */
  private static final double ERROR_BOUND = (3 + 16 * Math.ulp(0.5)) * Math.ulp(0.5);

  /** Below it products may have lost digits that the bound does not count. */
  private static final double TINY = 1e-280;

  private Crossings() {}

  /**
   * Whether the number of crossings is odd.
   *
   * @param ring longitude and latitude in turn
   */
  static boolean isOdd(double[] ring, double x, double y) {
    boolean isOdd = false;
    double fromX = ring[ring.length - 2];
    double fromY = ring[ring.length - 1];
    for (int i = 0; i < ring.length; i += 2) {
      double toX = ring[i];
      double toY = ring[i + 1];
      if (fromY > y != toY > y) {
        isOdd ^= isWest(x, y, fromX, fromY, toX, toY);
      }
      fromX = toX;
      fromY = toY;
    }
    return isOdd;
  }

  /** Whether the point lies west of where the edge crosses its latitude. */
  private static boolean isWest(
      double x, double y, double fromX, double fromY, double toX, double toY) {
    double a = (toX - fromX) * (y - fromY);
    double b = (toY - fromY) * (x - fromX);
    double side = a - b;
    double size = Math.abs(a) + Math.abs(b);
    boolean isCertain = Math.abs(side) > ERROR_BOUND * size && size > TINY;
    double sign = isCertain ? side : exactSide(x, y, fromX, fromY, toX, toY);
    return toY > fromY ? sign > 0 : sign < 0;
  }

  private static int exactSide(
      double x, double y, double fromX, double fromY, double toX, double toY) {
    BigDecimal west = new BigDecimal(fromX);
    BigDecimal south = new BigDecimal(fromY);
    BigDecimal a = new BigDecimal(toX).subtract(west).multiply(new BigDecimal(y).subtract(south));
    BigDecimal b = new BigDecimal(toY).subtract(south).multiply(new BigDecimal(x).subtract(west));
    return a.compareTo(b);
  }
}

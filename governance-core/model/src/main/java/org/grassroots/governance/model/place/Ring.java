package org.grassroots.governance.model.place;

import java.math.BigDecimal;
import java.util.List;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A closed line. The last point may repeat the first. Immutable.
 *
 * <p>A point on the line itself counts as inside or not by the half-open rule: of two rings that
 * share an edge exactly one holds it.
 *
 * @since 0.1
 */
public final class Ring {
  /** Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997: the bound of orient2d. */
  private static final double ERROR_BOUND = (3 + 16 * Math.ulp(0.5)) * Math.ulp(0.5);

  private static final int MIN_POINTS = 3;

  private final double[] longitudes;
  private final double[] latitudes;

  private Ring(double[] longitudes, double[] latitudes) {
    this.longitudes = longitudes;
    this.latitudes = latitudes;
  }

  /** A ring through these points; fewer than three are refused with {@code GOV-PLC-002}. */
  public static Ring of(List<Position> points) {
    if (points.size() < MIN_POINTS) {
      throw InvalidInput.of("GOV-PLC-002", "ring", points.size() + " points", "at least 3 points");
    }
    return new Ring(
        points.stream().mapToDouble(Position::longitude).toArray(),
        points.stream().mapToDouble(Position::latitude).toArray());
  }

  /** Its points, in order. */
  public int size() {
    return longitudes.length;
  }

  /** The point at that place, from 0. */
  public Position point(int index) {
    return new Position(longitudes[index], latitudes[index]);
  }

  /** Whether a point lies inside by the even-odd rule; exact whatever the rounding of doubles. */
  public boolean contains(Position point) {
    double x = point.longitude();
    double y = point.latitude();
    boolean inside = false;
    for (int i = 0, j = longitudes.length - 1; i < longitudes.length; j = i++) {
      boolean spans = latitudes[i] > y != latitudes[j] > y;
      if (spans && isLeftOfEdge(x, y, i, j)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Whether the point lies left of where the edge crosses its latitude. */
  private boolean isLeftOfEdge(double x, double y, int from, int to) {
    double a = (longitudes[to] - longitudes[from]) * (y - latitudes[from]);
    double b = (latitudes[to] - latitudes[from]) * (x - longitudes[from]);
    double side = a - b;
    boolean isCertain = Math.abs(side) > ERROR_BOUND * (Math.abs(a) + Math.abs(b));
    int sign = isCertain ? (int) Math.signum(side) : exactSide(x, y, from, to);
    return latitudes[to] > latitudes[from] ? sign > 0 : sign < 0;
  }

  private int exactSide(double x, double y, int from, int to) {
    BigDecimal fromX = new BigDecimal(longitudes[from]);
    BigDecimal fromY = new BigDecimal(latitudes[from]);
    BigDecimal a =
        new BigDecimal(longitudes[to]).subtract(fromX).multiply(new BigDecimal(y).subtract(fromY));
    BigDecimal b =
        new BigDecimal(latitudes[to]).subtract(fromY).multiply(new BigDecimal(x).subtract(fromX));
    return a.compareTo(b);
  }
}

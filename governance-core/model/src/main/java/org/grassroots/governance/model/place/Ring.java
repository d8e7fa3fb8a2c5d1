package org.grassroots.governance.model.place;

import java.util.Arrays;
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
  private static final int MIN_POINTS = 3;

  /** Longitude and latitude in turn: a scan reads memory in order. */
  private final double[] coordinates;

  private Ring(double[] coordinates) {
    this.coordinates = coordinates;
  }

  /** A ring through these points; fewer than three are refused with {@code GOV-PLC-002}. */
  public static Ring of(List<Position> points) {
    if (points.size() < MIN_POINTS) {
      throw InvalidInput.of("GOV-PLC-002", "ring", points.size() + " points", "at least 3 points");
    }
    double[] coordinates = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      coordinates[2 * i] = points.get(i).longitude();
      coordinates[2 * i + 1] = points.get(i).latitude();
    }
    return new Ring(coordinates);
  }

  /** Its points, in order. */
  public int size() {
    return coordinates.length / 2;
  }

  /** The point at that place, from 0. */
  public Position point(int index) {
    return new Position(coordinates[2 * index], coordinates[2 * index + 1]);
  }

  /** Whether a point lies inside by the even-odd rule; exact whatever the rounding of doubles. */
  public boolean contains(Position point) {
    return Crossings.isOdd(coordinates, point.longitude(), point.latitude());
  }

  /** The ring itself, not a copy: for readers of this package that do not change it. */
  double[] coordinates() {
    return coordinates;
  }

  /** Equal when the same points come in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Ring ring && Arrays.equals(coordinates, ring.coordinates);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coordinates);
  }

  /** Longitude and latitude of each point in turn. */
  @Override
  public String toString() {
    return Arrays.toString(coordinates);
  }
}

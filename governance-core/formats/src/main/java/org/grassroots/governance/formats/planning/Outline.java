package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a unit as it was published: closed rings of longitudes and latitudes, or one point.
 *
 * @param parts each part: the outer ring first, then its holes; x and y in turn, the last point
 *     repeats the first; a point is one part with one ring of one point
 * @since 0.1
 */
public record Outline(List<List<double[]>> parts) {
  /** Keeps the rings as they are; they must not be changed. */
  public Outline {
    parts = List.copyOf(parts);
  }

  /** One point. */
  static Outline point(double longitude, double latitude) {
    return new Outline(List.of(List.of(new double[] {longitude, latitude})));
  }

  /** Whether it has no surface. */
  public boolean isPoint() {
    return parts.size() == 1 && parts.get(0).get(0).length == 2;
  }

  /** All rings, outer ones and holes. */
  List<double[]> rings() {
    List<double[]> rings = new ArrayList<>();
    parts.forEach(rings::addAll);
    return rings;
  }
}

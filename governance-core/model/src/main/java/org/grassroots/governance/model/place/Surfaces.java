package org.grassroots.governance.model.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The surfaces of areas in flat arrays, in the order of the areas. */
final class Surfaces {
  private final double[][] rings;
  private final int[] firstRing;
  private final int[] areas;

  /** West, south, east, north of each surface, rounded outwards: most misses end here. */
  private final float[] boxes;

  private Surfaces(double[][] rings, int[] firstRing, int[] areas) {
    this.rings = rings;
    this.firstRing = firstRing;
    this.areas = areas;
    this.boxes = new float[4 * areas.length];
    for (int surface = 0; surface < areas.length; surface++) {
      Box box = box(surface);
      boxes[4 * surface] = Math.nextDown((float) box.west());
      boxes[4 * surface + 1] = Math.nextDown((float) box.south());
      boxes[4 * surface + 2] = Math.nextUp((float) box.east());
      boxes[4 * surface + 3] = Math.nextUp((float) box.north());
    }
  }

  static Surfaces of(Collection<Area> areas) {
    List<double[]> rings = new ArrayList<>();
    List<Integer> first = new ArrayList<>(List.of(0));
    List<Integer> owners = new ArrayList<>();
    int owner = 0;
    for (Area area : areas) {
      for (Polygon polygon : area.polygons()) {
        rings.add(polygon.outline().coordinates());
        polygon.holes().forEach(hole -> rings.add(hole.coordinates()));
        first.add(rings.size());
        owners.add(owner);
      }
      owner++;
    }
    return new Surfaces(rings.toArray(new double[0][]), ints(first), ints(owners));
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return areas.length;
  }

  /** The place of the area a surface belongs to. */
  int area(int surface) {
    return areas[surface];
  }

  /** How many points a surface has on average. */
  double pointsEach() {
    long points = 0;
    for (double[] ring : rings) {
      points += ring.length / 2;
    }
    return areas.length == 0 ? 0 : points / (double) areas.length;
  }

  int firstRing(int surface) {
    return firstRing[surface];
  }

  double[] ring(int ring) {
    return rings[ring];
  }

  /** Inside by the even-odd rule over all rings of the surface. */
  boolean contains(int surface, double x, double y) {
    int box = 4 * surface;
    if (!(x >= boxes[box] && y >= boxes[box + 1] && x <= boxes[box + 2] && y <= boxes[box + 3])) {
      return false;
    }
    boolean isInside = false;
    for (int ring = firstRing[surface]; ring < firstRing[surface + 1]; ring++) {
      isInside ^= Crossings.isOdd(rings[ring], x, y);
    }
    return isInside;
  }

  /** The smallest rectangle around a surface; its holes may stick out of its outline. */
  Box box(int surface) {
    Box box = Box.EMPTY;
    for (int ring = firstRing[surface]; ring < firstRing[surface + 1]; ring++) {
      box = box.with(rings[ring]);
    }
    return box;
  }
}

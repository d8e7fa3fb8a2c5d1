package org.grassroots.governance.model.place;

import java.util.BitSet;
import java.util.List;

/** All rings of areas in one array, closed, outlines counter-clockwise, holes clockwise. */
final class RingChains {
  private static final int DOUBTFUL = 1;
  private static final int LAST = 2;

  private final double[] points;

  /** For each point the owner of the edge to the next. */
  private final int[] owners;

  private final byte[] marks;
  private int used;

  RingChains(List<Area> areas, BitSet doubtful) {
    int total = 0;
    for (Area area : areas) {
      for (Polygon polygon : area.polygons()) {
        total += points(polygon);
      }
    }
    points = new double[2 * total];
    owners = new int[total];
    marks = new byte[total];
    for (int i = 0; i < areas.size(); i++) {
      for (Polygon polygon : areas.get(i).polygons()) {
        add(polygon, i, doubtful.get(i));
      }
    }
  }

  private static int points(Polygon polygon) {
    int points = polygon.outline().size() + 1;
    for (Ring hole : polygon.holes()) {
      points += hole.size() + 1;
    }
    return points;
  }

  private void add(Polygon polygon, int owner, boolean isDoubtful) {
    add(polygon.outline().coordinates(), owner, isDoubtful, true);
    polygon.holes().forEach(hole -> add(hole.coordinates(), owner, isDoubtful, false));
  }

  private void add(double[] ring, int owner, boolean isDoubtful, boolean isCounterClockwise) {
    boolean isForward = isCounterClockwise(ring) == isCounterClockwise;
    int first = used;
    for (int i = 0; i < ring.length; i += 2) {
      int at = isForward ? i : ring.length - 2 - i;
      add(ring[at], ring[at + 1], owner, isDoubtful);
    }
    add(points[2 * first], points[2 * first + 1], owner, isDoubtful);
    marks[used - 1] |= LAST;
  }

  private void add(double x, double y, int owner, boolean isDoubtful) {
    points[2 * used] = x + 0.0; // one zero
    points[2 * used + 1] = y + 0.0;
    owners[used] = owner;
    marks[used] = (byte) (isDoubtful ? DOUBTFUL : 0);
    used++;
  }

  private static boolean isCounterClockwise(double[] ring) {
    double twice = 0;
    double fromX = 0;
    double fromY = 0;
    for (int i = 2; i < ring.length; i += 2) {
      double toX = ring[i] - ring[0];
      double toY = ring[i + 1] - ring[1];
      twice += fromX * toY - toX * fromY;
      fromX = toX;
      fromY = toY;
    }
    return twice > 0;
  }

  int size() {
    return used;
  }

  int owner(int point) {
    return owners[point];
  }

  /** Copies the points of an edge. */
  void copy(int edge, double[] to, int at) {
    System.arraycopy(points, 2 * edge, to, at, 4);
  }

  /** Whether there is an edge from this point to the next. */
  boolean isEdge(int point) {
    return (marks[point] & LAST) == 0
        && (points[2 * point] != points[2 * point + 2]
            || points[2 * point + 1] != points[2 * point + 3]);
  }

  boolean isDoubtful(int point) {
    return (marks[point] & DOUBTFUL) != 0;
  }

  /** The same for both directions. */
  int hash(int edge) {
    return pointHash(edge) + pointHash(edge + 1);
  }

  private int pointHash(int point) {
    long bits = Double.doubleToRawLongBits(points[2 * point]) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 29) + Double.doubleToRawLongBits(points[2 * point + 1]);
    bits *= 0xBF58476D1CE4E5B9L;
    return (int) (bits >>> 32);
  }

  boolean isReverse(int a, int b) {
    return points[2 * a] == points[2 * b + 2]
        && points[2 * a + 1] == points[2 * b + 3]
        && points[2 * a + 2] == points[2 * b]
        && points[2 * a + 3] == points[2 * b + 1];
  }
}

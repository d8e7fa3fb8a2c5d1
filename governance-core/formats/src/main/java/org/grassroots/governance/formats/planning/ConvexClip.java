package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cuts convex rings to a convex one. Points inside stay what they were, and two rings that share an
 * edge get the same point where it is cut, so that they go on sharing it.
 */
final class ConvexClip {
  private final Coordinate[] frame;

  /**
   * A frame.
   *
   * @param ring closed and convex, in either direction
   */
  ConvexClip(Coordinate[] ring) {
    this.frame = Orientation.isCCW(ring) ? ring : reversed(ring);
  }

  private static Coordinate[] reversed(Coordinate[] ring) {
    Coordinate[] back = new Coordinate[ring.length];
    for (int i = 0; i < ring.length; i++) {
      back[i] = ring[ring.length - 1 - i];
    }
    return back;
  }

  /** What of a closed convex ring lies in the frame, closed; empty when nothing has a surface. */
  List<Coordinate> of(Coordinate[] ring) {
    List<Coordinate> rest = new ArrayList<>();
    for (int i = 0; i + 1 < ring.length; i++) {
      rest.add(ring[i]);
    }
    for (int i = 0; i + 1 < frame.length && !rest.isEmpty(); i++) {
      rest = leftOf(frame[i], frame[i + 1], rest);
    }
    List<Coordinate> once = new ArrayList<>();
    for (Coordinate point : rest) {
      if (once.isEmpty() || !once.get(once.size() - 1).equals2D(point)) {
        once.add(point);
      }
    }
    if (once.size() > 1 && once.get(0).equals2D(once.get(once.size() - 1))) {
      once.remove(once.size() - 1);
    }
    if (once.size() < 3) {
      return List.of();
    }
    once.add(once.get(0));
    return once;
  }

  private static List<Coordinate> leftOf(Coordinate from, Coordinate to, List<Coordinate> ring) {
    List<Coordinate> left = new ArrayList<>();
    Coordinate last = ring.get(ring.size() - 1);
    double before = side(from, to, last);
    for (Coordinate point : ring) {
      double here = side(from, to, point);
      if ((before < 0 && here > 0) || (before > 0 && here < 0)) {
        left.add(cut(last, before, point, here));
      }
      if (here >= 0) {
        left.add(point);
      }
      last = point;
      before = here;
    }
    return left;
  }

  private static double side(Coordinate from, Coordinate to, Coordinate point) {
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  }

  /** The same for both directions of an edge. */
  private static Coordinate cut(Coordinate a, double sideA, Coordinate b, double sideB) {
    if (a.compareTo(b) > 0) {
      return cut(b, sideB, a, sideA);
    }
    double share = sideA / (sideA - sideB);
    return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
  }
}

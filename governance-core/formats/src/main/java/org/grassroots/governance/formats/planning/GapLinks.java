package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.model.place.planning.DisjointSets;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Links between units that share no segment: borders drawn with other points on each side, and,
 * where units do not tile the ground (parcels, buildings), units across a street with nothing in
 * between.
 */
final class GapLinks {
  /** Units nearer than this touch. */
  private static final double SNAP_M = 0.5;

  /** Lines nearer than this are one line. */
  private static final double LINE_M = 0.1;

  /** Shorter borders drawn with other points are corners. */
  private static final double LEAST_M = 1;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final PlanningUnits units;
  private final PairLengths borders;
  private final double[] open;
  private final Geometry[] shapes;
  private final STRtree tree = new STRtree();
  private final List<UnitLink> links = new ArrayList<>();

  private GapLinks(PlanningUnits units, PairLengths borders) {
    this.units = units;
    this.borders = borders;
    this.open = new double[units.units().size()];
    this.shapes = new Geometry[open.length];
    Arrays.setAll(open, i -> units.units().get(i).shape().perimeterM());
    borders.forEach(
        (a, b, length) -> {
          open[a] -= length;
          open[b] -= length;
        });
  }

  /**
   * Finds them.
   *
   * @param widest the widest gap across which units are neighbours where they do not tile
   */
  static List<UnitLink> find(PlanningUnits units, PairLengths borders, double widest) {
    GapLinks gaps = new GapLinks(units, borders);
    gaps.find(gaps.isTiled() ? 0 : widest);
    gaps.links.sort(Comparator.comparingInt(UnitLink::a).thenComparingInt(UnitLink::b));
    return gaps.links;
  }

  /** Whether most units hang together by the borders they share. */
  private boolean isTiled() {
    DisjointSets pieces = new DisjointSets(open.length);
    borders.forEach((a, b, length) -> pieces.join(a, b));
    int[] count = new int[open.length];
    int most = 0;
    for (int i = 0; i < open.length; i++) {
      most = Math.max(most, ++count[pieces.of(i)]);
    }
    return 2 * most >= open.length;
  }

  private void find(double widest) {
    Plane plane = Plane.around(units.outlines());
    double origin = plane.longitude(0);
    double height = plane.latitude(0);
    double scaleX = plane.x(origin + 1);
    double scaleY = plane.y(height + 1);
    AffineTransformation metres =
        AffineTransformation.translationInstance(-origin, -height).scale(scaleX, scaleY);
    for (int i = 0; i < open.length; i++) {
      if (open[i] >= SNAP_M || widest > 0) {
        shapes[i] = metres.transform(Shapes.of(units.outlines().get(i)));
        tree.insert(shapes[i].getEnvelopeInternal(), i);
      }
    }
    for (int i = 0; i < open.length; i++) {
      if (open[i] >= SNAP_M) {
        look(i, Math.max(widest, SNAP_M), widest);
      }
    }
  }

  private void look(int one, double reach, double widest) {
    Envelope near = new Envelope(shapes[one].getEnvelopeInternal());
    near.expandBy(reach);
    for (Object found : tree.query(near)) {
      int other = (Integer) found;
      if (other > one && open[other] >= SNAP_M && borders.of(one, other) < SNAP_M) {
        link(one, other, reach, widest);
      }
    }
  }

  private void link(int one, int other, double reach, double widest) {
    DistanceOp distance = new DistanceOp(shapes[one], shapes[other], 0);
    Coordinate[] ends = distance.nearestPoints();
    double gap = ends[0].distance(ends[1]);
    if (gap > reach) {
      return;
    }
    double shared = gap < SNAP_M ? shared(one, other) : 0;
    if (shared >= LEAST_M) {
      links.add(UnitLink.of(one, other, shared));
    } else if (widest > 0 && gap <= widest && isClear(one, other, ends)) {
      links.add(new UnitLink(one, other, 0, 0, 0, gap));
    }
  }

  /** How much of the outline of one runs along the other. */
  private double shared(int one, int other) {
    Geometry strip = shapes[other].getBoundary().buffer(LINE_M, 2);
    return OverlayNGRobust.overlay(shapes[one].getBoundary(), strip, OverlayNG.INTERSECTION)
        .getLength();
  }

  private boolean isClear(int one, int other, Coordinate[] ends) {
    if (ends[0].equals2D(ends[1])) {
      return true;
    }
    Geometry sight = FACTORY.createLineString(ends);
    for (Object found : tree.query(sight.getEnvelopeInternal())) {
      int between = (Integer) found;
      if (between != one && between != other && shapes[between].intersects(sight)) {
        return false;
      }
    }
    return true;
  }
}

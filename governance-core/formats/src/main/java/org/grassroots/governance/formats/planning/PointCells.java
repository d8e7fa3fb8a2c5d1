package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.grassroots.governance.model.shared.InvalidInput;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Ground for units that are points: each gets what lies nearer to it than to any other, within the
 * hull of all points and a margin. Of points at the same place the first has the ground.
 */
final class PointCells {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private PointCells() {}

  /**
   * The outline of each row: that of the file, or for points the cell around each.
   *
   * @throws InvalidInput {@code GOV-PLN-017} when some rows are points and others surfaces
   */
  static List<Outline> ground(List<UnitRow> rows, Plane plane) {
    List<Outline> outlines = rows.stream().map(UnitRow::outline).toList();
    long points = outlines.stream().filter(Outline::isPoint).count();
    if (points == 0) {
      return outlines;
    }
    if (points < outlines.size()) {
      boolean areFew = 2 * points <= outlines.size();
      UnitRow odd =
          rows.stream().filter(row -> row.outline().isPoint() == areFew).findFirst().orElseThrow();
      throw InvalidInput.of(
          "GOV-PLN-017",
          "unit '" + odd.id() + "'",
          points + " points among " + outlines.size() + " units",
          "points alone or surfaces alone");
    }
    Map<Coordinate, Integer> owner = new HashMap<>();
    CoordinateList sites = new CoordinateList();
    for (int i = 0; i < outlines.size(); i++) {
      Coordinate site = site(outlines.get(i), plane);
      if (owner.putIfAbsent(site, i) == null) {
        sites.add(site, true);
      }
    }
    List<Outline> ground = new ArrayList<>(outlines);
    if (sites.size() > 1) {
      cells(sites.toCoordinateArray())
          .forEach(
              cell -> {
                Integer of = owner.get((Coordinate) cell.getUserData());
                if (of != null) {
                  ground.set(of, outline(cell, plane));
                }
              });
    }
    return ground;
  }

  private static Coordinate site(Outline outline, Plane plane) {
    double[] point = outline.parts().get(0).get(0);
    return new Coordinate(plane.x(point[0]), plane.y(point[1]));
  }

  private static List<Geometry> cells(Coordinate[] sites) {
    Geometry hull = FACTORY.createMultiPointFromCoords(sites).convexHull();
    Envelope extent = hull.getEnvelopeInternal();
    double surface = Math.max(hull.getArea(), extent.getDiameter() * extent.getDiameter() / 100);
    double spacing = Math.sqrt(surface / sites.length);
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(new CoordinateList(sites, true));
    Geometry diagram = builder.getSubdivision().getVoronoiDiagram(FACTORY);
    ConvexClip ground = new ConvexClip(hull.buffer(spacing).getCoordinates());
    List<Geometry> cells = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      List<Coordinate> ring = ground.of(cell.getCoordinates());
      if (!ring.isEmpty()) {
        Geometry clipped = FACTORY.createPolygon(ring.toArray(new Coordinate[0]));
        clipped.setUserData(cell.getUserData());
        cells.add(clipped);
      }
    }
    return cells;
  }

  private static Outline outline(Geometry cell, Plane plane) {
    Coordinate[] points = ((Polygon) cell).getExteriorRing().getCoordinates();
    double[] ring = new double[2 * points.length];
    for (int i = 0; i < points.length; i++) {
      ring[2 * i] = plane.longitude(points[i].x);
      ring[2 * i + 1] = plane.latitude(points[i].y);
    }
    return new Outline(List.of(List.of(Rings.closed(ring))));
  }

  /**
   * Links between points: cells that meet, when no third point lies in the circle over the two.
   * Points at the same place are linked to the first.
   */
  static List<UnitLink> links(PlanningUnits units, PairLengths borders) {
    List<UnitLink> links = new ArrayList<>();
    Map<Integer, List<Integer>> neighbours = new HashMap<>();
    borders.forEach(
        (a, b, length) -> {
          neighbours.computeIfAbsent(a, key -> new ArrayList<>()).add(b);
          neighbours.computeIfAbsent(b, key -> new ArrayList<>()).add(a);
        });
    borders.forEach(
        (a, b, length) -> {
          if (isFree(units, a, b, neighbours.getOrDefault(a, List.of()))
              && isFree(units, a, b, neighbours.getOrDefault(b, List.of()))) {
            links.add(UnitLink.of(a, b, length));
          }
        });
    Map<Coordinate, Integer> first = new HashMap<>();
    for (int i = 0; i < units.units().size(); i++) {
      Integer other = first.putIfAbsent(units.point(i), i);
      if (other != null) {
        links.add(UnitLink.of(other, i, 0));
      }
    }
    return links;
  }

  private static boolean isFree(PlanningUnits units, int a, int b, List<Integer> others) {
    Coordinate from = units.point(a);
    Coordinate to = units.point(b);
    Coordinate middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
    double radius = from.distance(to) / 2;
    for (int other : others) {
      if (other != a && other != b && units.point(other).distance(middle) < radius) {
        return false;
      }
    }
    return true;
  }
}

package org.grassroots.governance.formats.geo;

import java.util.stream.IntStream;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Areas as JTS geometries, every coordinate as published. */
final class Geometries {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Geometries() {}

  static GeometryFactory factory() {
    return FACTORY;
  }

  static Geometry of(Area area) {
    return FACTORY.createMultiPolygon(
        area.polygons().stream()
            .map(Geometries::of)
            .toArray(org.locationtech.jts.geom.Polygon[]::new));
  }

  private static org.locationtech.jts.geom.Polygon of(Polygon polygon) {
    return FACTORY.createPolygon(
        of(polygon.outline()),
        polygon.holes().stream().map(Geometries::of).toArray(LinearRing[]::new));
  }

  private static LinearRing of(Ring ring) {
    boolean isClosed = ring.point(0).equals(ring.point(ring.size() - 1));
    Coordinate[] points =
        IntStream.range(0, ring.size() + (isClosed ? 0 : 1))
            .mapToObj(i -> of(ring.point(i % ring.size())))
            .toArray(Coordinate[]::new);
    return FACTORY.createLinearRing(points);
  }

  private static Coordinate of(Position position) {
    return new Coordinate(position.longitude(), position.latitude());
  }
}

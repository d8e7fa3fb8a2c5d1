package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.shared.InvalidInput;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Turns well-known text into an outline. Not for several threads. */
final class WktOutlines {
  private final WKTReader reader = new WKTReader();

  Outline of(String wkt) {
    try {
      Geometry geometry = reader.read(wkt);
      List<List<double[]>> parts = new ArrayList<>();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts.add(part(geometry.getGeometryN(i)));
      }
      if (parts.isEmpty() || geometry.isEmpty()) {
        throw refused("nothing");
      }
      return new Outline(parts);
    } catch (ParseException | IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private static InvalidInput refused(String found) {
    return InvalidInput.of(
        "GOV-PLN-015", "wkt", found, "a POLYGON, MULTIPOLYGON or POINT of degrees");
  }

  private static List<double[]> part(Geometry geometry) {
    if (geometry instanceof Point point) {
      return List.of(flat(new Coordinate[] {point.getCoordinate()}));
    }
    if (!(geometry instanceof Polygon polygon)) {
      throw refused(geometry.getGeometryType());
    }
    List<double[]> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static double[] ring(LineString line) {
    return Rings.closed(flat(line.getCoordinates()));
  }

  private static double[] flat(Coordinate[] points) {
    double[] flat = new double[2 * points.length];
    for (int i = 0; i < points.length; i++) {
      flat[2 * i] = Rings.longitude(points[i].x);
      flat[2 * i + 1] = Rings.latitude(points[i].y);
    }
    return flat;
  }
}

package org.grassroots.governance.formats.geo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A plane in metres around a point: straight lines of longitude and latitude stay straight, so that
 * what meets on the map meets in the plane. Distances are true near the point.
 */
record LocalPlane(double longitude, double latitude, double metresX, double metresY) {
  private static final double METRES_PER_DEGREE = 111_320;

  /** A plane around the middle of a rectangle. */
  static LocalPlane around(double west, double south, double east, double north) {
    double latitude = (south + north) / 2;
    double narrowing = StrictMath.cos(StrictMath.toRadians(latitude));
    return new LocalPlane(
        (west + east) / 2,
        latitude,
        METRES_PER_DEGREE * Math.max(narrowing, 0.01),
        METRES_PER_DEGREE);
  }

  Coordinate toPlane(Position position) {
    return new Coordinate(
        (position.longitude() - longitude) * metresX, (position.latitude() - latitude) * metresY);
  }

  Position toPosition(Coordinate point) {
    return new Position(
        Math.max(-180, Math.min(180, longitude + point.x / metresX)),
        Math.max(-90, Math.min(90, latitude + point.y / metresY)));
  }

  /** A surface of the plane on the globe. */
  Polygon toGlobe(org.locationtech.jts.geom.Polygon polygon) {
    List<Ring> holes =
        IntStream.range(0, polygon.getNumInteriorRing())
            .mapToObj(hole -> ring(polygon.getInteriorRingN(hole)))
            .toList();
    return new Polygon(ring(polygon.getExteriorRing()), holes);
  }

  private Ring ring(LineString line) {
    return Ring.of(Arrays.stream(line.getCoordinates()).map(this::toPosition).toList());
  }
}

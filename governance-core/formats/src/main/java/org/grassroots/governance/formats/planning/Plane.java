package org.grassroots.governance.formats.planning;

import java.util.Collection;
import org.grassroots.governance.model.place.planning.UnitShape;

/**
 * Measures outlines. Centres are given in metres from the middle of the map, with the scale of its
 * latitude; lengths and surfaces have the scale of the place itself.
 */
final class Plane {
  private final double longitude;
  private final double latitude;
  private final double perLongitude;
  private final double perLatitude;

  private Plane(double longitude, double latitude) {
    this.longitude = longitude;
    this.latitude = latitude;
    this.perLongitude = Metres.ofLongitude(latitude);
    this.perLatitude = Metres.ofLatitude(latitude);
  }

  /** The plane in the middle of these outlines. */
  static Plane around(Collection<Outline> outlines) {
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (Outline outline : outlines) {
      for (double[] ring : outline.rings()) {
        for (int i = 0; i < ring.length; i += 2) {
          west = Math.min(west, ring[i]);
          east = Math.max(east, ring[i]);
          south = Math.min(south, ring[i + 1]);
          north = Math.max(north, ring[i + 1]);
        }
      }
    }
    return new Plane((west + east) / 2, (south + north) / 2);
  }

  double x(double longitudeOfPoint) {
    return (longitudeOfPoint - longitude) * perLongitude;
  }

  double y(double latitudeOfPoint) {
    return (latitudeOfPoint - latitude) * perLatitude;
  }

  /** Back to degrees. */
  double longitude(double x) {
    return longitude + x / perLongitude;
  }

  /** Back to degrees. */
  double latitude(double y) {
    return latitude + y / perLatitude;
  }

  UnitShape shape(Outline outline) {
    if (outline.isPoint()) {
      double[] point = outline.parts().get(0).get(0);
      return new UnitShape(0, 0, x(point[0]), y(point[1]), 0);
    }
    Moments all = new Moments();
    for (var part : outline.parts()) {
      for (int i = 0; i < part.size(); i++) {
        all.add(ring(part.get(i)), i == 0 ? 1 : -1);
      }
    }
    all.length -= Folds.of(outline).lengthM();
    double[] first = outline.parts().get(0).get(0);
    if (!(all.plane > 0) || !(all.area > 0)) {
      return new UnitShape(0, all.length, x(first[0]), y(first[1]), 0);
    }
    double cx = all.x / all.plane;
    double cy = all.y / all.plane;
    double spin = all.square - (all.x * all.x + all.y * all.y) / all.plane;
    double scale = all.area / all.plane;
    return new UnitShape(
        all.area,
        all.length,
        cx + x(first[0]),
        cy + y(first[1]),
        Math.max(0, spin) * scale * scale);
  }

  /** Moments around the first point of the first ring would cancel less; rings are small. */
  private Moments ring(double[] ring) {
    Moments sums = new Moments();
    double x0 = ring[0];
    double y0 = ring[1];
    double bands = 0;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      double ax = (ring[i] - x0) * perLongitude;
      double ay = (ring[i + 1] - y0) * perLatitude;
      double bx = (ring[i + 2] - x0) * perLongitude;
      double by = (ring[i + 3] - y0) * perLatitude;
      double cross = ax * by - bx * ay;
      sums.plane += cross / 2;
      sums.x += (ax + bx) * cross / 6;
      sums.y += (ay + by) * cross / 6;
      sums.square += cross * (ax * ax + ax * bx + bx * bx + ay * ay + ay * by + by * by) / 12;
      sums.length += Metres.between(ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
      double here = Metres.band(y0, (ring[i + 1] + ring[i + 3]) / 2);
      bands -= (ring[i + 2] - ring[i]) * here;
    }
    sums.area = Math.abs(bands);
    sums.turn(x0, y0, this);
    return sums;
  }

  /** Sums over rings, around a common point. */
  private static final class Moments {
    private double plane;
    private double area;
    private double length;
    private double x;
    private double y;
    private double square;
    private double originX = Double.NaN;
    private double originY = Double.NaN;

    /** Counts the surface as positive, whichever way the ring runs. */
    void turn(double x0, double y0, Plane metres) {
      if (plane < 0) {
        plane = -plane;
        x = -x;
        y = -y;
        square = -square;
      }
      originX = metres.x(x0);
      originY = metres.y(y0);
    }

    void add(Moments ring, int sign) {
      if (Double.isNaN(originX)) {
        originX = ring.originX;
        originY = ring.originY;
      }
      double dx = ring.originX - originX;
      double dy = ring.originY - originY;
      plane += sign * ring.plane;
      area += sign * ring.area;
      length += ring.length;
      x += sign * (ring.x + dx * ring.plane);
      y += sign * (ring.y + dy * ring.plane);
      square +=
          sign * (ring.square + 2 * (dx * ring.x + dy * ring.y) + (dx * dx + dy * dy) * ring.plane);
    }
  }
}

package org.grassroots.governance.formats.planning;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Outlines as shapes of the geometry library. */
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  /** The shape, valid or not as published. */
  static Geometry of(Outline outline) {
    if (outline.isPoint()) {
      double[] point = outline.parts().get(0).get(0);
      return FACTORY.createPoint(new Coordinate(point[0], point[1]));
    }
    Polygon[] parts = new Polygon[outline.parts().size()];
    for (int i = 0; i < parts.length; i++) {
      List<double[]> part = outline.parts().get(i);
      LinearRing[] holes = new LinearRing[part.size() - 1];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = ring(part.get(h + 1));
      }
      parts[i] = FACTORY.createPolygon(ring(part.get(0)), holes);
    }
    return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
  }

  private static LinearRing ring(double[] flat) {
    Coordinate[] points = new Coordinate[flat.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(flat[2 * i], flat[2 * i + 1]);
    }
    return FACTORY.createLinearRing(points);
  }
}

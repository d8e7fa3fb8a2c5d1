package org.grassroots.governance.benchmarks.locate;

import java.util.List;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.LocationIndex;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Answers the number of the polygon a point lies in, or -1. */
interface Locator {
  int find(double x, double y);

  /** The library. */
  static Locator ours(List<Area> areas) {
    LocationIndex index = LocationIndex.of(areas);
    return (x, y) -> index.find(x, y).orElse(-1);
  }

  /** JTS: a tree of rectangles and prepared geometries, all indexes built ahead. */
  static Locator jts(List<Geometry> geometries) {
    GeometryFactory factory = new GeometryFactory();
    STRtree tree = new STRtree();
    PreparedGeometry[] prepared = new PreparedGeometry[geometries.size()];
    for (int i = 0; i < prepared.length; i++) {
      prepared[i] = PreparedGeometryFactory.prepare(geometries.get(i));
      prepared[i].contains(geometries.get(i).getInteriorPoint());
      tree.insert(geometries.get(i).getEnvelopeInternal(), i);
    }
    tree.build();
    return (x, y) -> {
      Point point = factory.createPoint(new Coordinate(x, y));
      for (Object found : tree.query(new Envelope(x, x, y, y))) {
        if (prepared[(Integer) found].covers(point)) {
          return (Integer) found;
        }
      }
      return -1;
    };
  }
}

package org.grassroots.governance.benchmarks.locate;

import java.util.List;
import java.util.stream.IntStream;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Answers the number of the tile a point lies in, or -1. */
interface Locator {
  int find(double x, double y);

  /** The tiles as areas: what the library is given. */
  static List<Area> areas(Tiling tiling) {
    return IntStream.range(0, tiling.size())
        .mapToObj(i -> new Area(key(i), List.of(new Polygon(Ring.of(tiling.tile(i)), List.of()))))
        .toList();
  }

  private static String key(int tile) {
    return "%07d".formatted(tile);
  }

  /** The library. */
  static Locator ours(List<Area> areas) {
    LocationIndex index = LocationIndex.of(areas);
    return (x, y) -> index.find(x, y).orElse(-1);
  }

  /** The tiles as geometries: what the peer is given. */
  static List<org.locationtech.jts.geom.Polygon> geometries(Tiling tiling) {
    GeometryFactory factory = new GeometryFactory();
    return IntStream.range(0, tiling.size())
        .mapToObj(i -> factory.createPolygon(closed(tiling, i)))
        .toList();
  }

  private static Coordinate[] closed(Tiling tiling, int tile) {
    var ring = tiling.tile(tile);
    return IntStream.rangeClosed(0, ring.size())
        .mapToObj(i -> ring.get(i % ring.size()))
        .map(point -> new Coordinate(point.longitude(), point.latitude()))
        .toArray(Coordinate[]::new);
  }

  /** JTS: a tree of rectangles and prepared geometries, all indexes built ahead. */
  static Locator jts(List<org.locationtech.jts.geom.Polygon> geometries) {
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

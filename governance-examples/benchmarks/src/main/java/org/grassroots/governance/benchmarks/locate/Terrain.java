package org.grassroots.governance.benchmarks.locate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Polygons to measure with: invented tiles, or those of a table with the columns {@code id} and
 * {@code wkt}.
 *
 * @param name what it is called in results
 * @param areas what the library is given
 * @param geometries what the peer is given, in the same order
 */
record Terrain(String name, List<Area> areas, List<Geometry> geometries) {

  /** A number of invented tiles, or the path of a table. */
  static Terrain of(String argument, long seed) {
    return argument.matches("\\d+")
        ? tiles(new Tiling(Integer.parseInt(argument), seed))
        : table(Path.of(argument));
  }

  private static Terrain tiles(Tiling tiling) {
    List<Area> areas =
        IntStream.range(0, tiling.size())
            .mapToObj(i -> area(i, List.of(new Polygon(Ring.of(tiling.tile(i)), List.of()))))
            .toList();
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> geometries =
        IntStream.range(0, tiling.size())
            .mapToObj(i -> (Geometry) factory.createPolygon(closed(tiling.tile(i))))
            .toList();
    return new Terrain(tiling.size() + " tiles", areas, geometries);
  }

  private static Coordinate[] closed(List<Position> ring) {
    return IntStream.rangeClosed(0, ring.size())
        .mapToObj(i -> ring.get(i % ring.size()))
        .map(point -> new Coordinate(point.longitude(), point.latitude()))
        .toArray(Coordinate[]::new);
  }

  private static Terrain table(Path file) {
    List<Area> areas = new ArrayList<>();
    List<Geometry> geometries = new ArrayList<>();
    WKTReader reader = new WKTReader();
    try (CsvSource rows = CsvSource.open(file)) {
      int wkt = rows.header().indexOf("wkt");
      while (rows.hasNext()) {
        Geometry geometry = reader.read(rows.next().cells().get(wkt));
        areas.add(area(areas.size(), polygons(geometry)));
        geometries.add(geometry);
      }
    } catch (ParseException e) {
      throw new IllegalArgumentException(file + " holds a text that is no WKT", e);
    }
    return new Terrain(areas.size() + " of " + file.getFileName(), areas, geometries);
  }

  private static List<Polygon> polygons(Geometry geometry) {
    return IntStream.range(0, geometry.getNumGeometries())
        .mapToObj(i -> (org.locationtech.jts.geom.Polygon) geometry.getGeometryN(i))
        .map(
            part ->
                new Polygon(
                    ring(part.getExteriorRing().getCoordinates()),
                    IntStream.range(0, part.getNumInteriorRing())
                        .mapToObj(hole -> ring(part.getInteriorRingN(hole).getCoordinates()))
                        .toList()))
        .toList();
  }

  private static Ring ring(Coordinate[] points) {
    return Ring.of(
        java.util.Arrays.stream(points).map(point -> new Position(point.x, point.y)).toList());
  }

  /** Keys sort as the numbers do. */
  private static Area area(int number, List<Polygon> polygons) {
    return new Area(String.valueOf(10_000_000 + number), polygons);
  }

  /** Longitudes and latitudes in turn, near the polygons: each in the rectangle around one. */
  double[] points(int count, Random random) {
    double[] points = new double[2 * count];
    for (int i = 0; i < count; i++) {
      Envelope box = geometries.get(random.nextInt(geometries.size())).getEnvelopeInternal();
      points[2 * i] = box.getMinX() + random.nextDouble() * box.getWidth();
      points[2 * i + 1] = box.getMinY() + random.nextDouble() * box.getHeight();
    }
    return points;
  }

  /** Whether JTS finds the point in that polygon or on its line. */
  boolean holds(int polygon, double x, double y) {
    Geometry geometry = geometries.get(polygon);
    return geometry.covers(geometry.getFactory().createPoint(new Coordinate(x, y)));
  }

  /** Mean number of points of a polygon. */
  long pointsEach() {
    return Math.round(geometries.stream().mapToInt(Geometry::getNumPoints).average().orElse(0));
  }
}

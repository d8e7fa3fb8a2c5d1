package org.grassroots.governance.formats.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.place.TilingReview;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The check beside what JTS says of every pair of areas and of their union. */
class TilingCheckJudgeProperties {
  private static final double SMALL = 0.02;

  @Property(tries = 80)
  void areas_anywhere_overlap_and_leave_gaps_as_the_judge_says(@ForAll Random random) {
    List<Area> areas =
        IntStream.range(0, 2 + random.nextInt(8))
            .mapToObj(i -> Lattice.area("a" + i, star(random)))
            .toList();

    compare(areas, 0.5);
  }

  @Example
  void the_neighbourhoods_of_boston_are_as_the_judge_says() {
    compare(read("boundaries/boston_neighborhoods.geojson"), 0.1);
  }

  @Example
  void the_districts_of_hangzhou_are_as_the_judge_says() {
    compare(read("boundaries/hangzhou_districts.geojson"), 0.5);
  }

  @Example
  void the_tracts_of_san_francisco_are_as_the_judge_says() {
    compare(read("boundaries/san_francisco_tracts.geojson", "tractce10"), 0.5);
  }

  private static void compare(List<Area> areas, double tolerance) {
    TilingReview review = TilingCheck.of(Lattice.survey(areas), 0);

    Map<String, Double> overlaps = new TreeMap<>();
    review
        .overlaps()
        .forEach(found -> overlaps.put(found.a() + " " + found.b(), found.spot().squareMetres()));
    List<Geometry> shapes = areas.stream().map(Geometries::of).map(GeometryFixer::fix).toList();
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        String one = areas.get(i).key();
        String other = areas.get(j).key();
        String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
        double judged =
            shapes.get(i).getEnvelopeInternal().intersects(shapes.get(j).getEnvelopeInternal())
                ? squareMetres(
                    OverlayNGRobust.overlay(shapes.get(i), shapes.get(j), OverlayNG.INTERSECTION))
                : 0;
        if (judged > SMALL || overlaps.containsKey(pair)) {
          assertThat(overlaps.getOrDefault(pair, 0.0))
              .as(pair)
              .isCloseTo(judged, within(tolerance + judged * 1e-3));
        }
      }
    }
    boolean isRefused =
        CoverageValidator.hasInvalidResult(
            CoverageValidator.validate(shapes.toArray(Geometry[]::new)));
    assertThat(isRefused && review.isClean()).isFalse();
    double gaps = review.gaps().stream().mapToDouble(gap -> gap.spot().squareMetres()).sum();
    assertThat(gaps).isCloseTo(holes(OverlayNGRobust.union(shapes)), within(tolerance));
  }

  private static List<Area> read(String name) {
    return read(name, "name");
  }

  private static List<Area> read(String name, String property) {
    Path file = Path.of(System.getProperty("governance.data", "../shared/data")).resolve(name);
    assumeTrue(Files.exists(file), () -> "Real data is absent: " + file);
    return AreaSurvey.read(file, Optional.of(property), Optional.empty()).areas();
  }

  private static double holes(Geometry union) {
    double holes = 0;
    for (int i = 0; i < union.getNumGeometries(); i++) {
      var part = (org.locationtech.jts.geom.Polygon) union.getGeometryN(i);
      for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
        holes += new Polygon(ring(part.getInteriorRingN(hole)), List.of()).squareMetres();
      }
    }
    return holes;
  }

  private static double squareMetres(Geometry geometry) {
    double area = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof org.locationtech.jts.geom.Polygon part
          && !part.isEmpty()) {
        List<Ring> holes =
            IntStream.range(0, part.getNumInteriorRing())
                .mapToObj(hole -> ring(part.getInteriorRingN(hole)))
                .toList();
        area += new Polygon(ring(part.getExteriorRing()), holes).squareMetres();
      }
    }
    return area;
  }

  private static Ring ring(LinearRing line) {
    List<Position> points = new ArrayList<>();
    for (Coordinate point : line.getCoordinates()) {
      points.add(new Position(point.x, point.y));
    }
    return Ring.of(points);
  }

  /** A star of a few hundred metres that does not cross itself. */
  private static List<Position> star(Random random) {
    int corners = 3 + random.nextInt(9);
    double x = 8 + random.nextDouble() * 0.01;
    double y = 50 + random.nextDouble() * 0.01;
    List<Position> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = 0.001 + random.nextDouble() * 0.006;
      ring.add(new Position(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
    }
    ring.add(ring.get(0));
    return ring;
  }
}

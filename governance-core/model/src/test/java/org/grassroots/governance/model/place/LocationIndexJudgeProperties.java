package org.grassroots.governance.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** The index against JTS's robust ray crossing, ring by ring, on shapes nobody should publish. */
class LocationIndexJudgeProperties {
  private static final int POINTS = 60;

  @Property
  void any_rings_hold_the_points_the_judge_says(@ForAll Random random) {
    List<Area> areas = areas(random);
    LocationIndex index = LocationIndex.of(areas);

    for (int i = 0; i < POINTS; i++) {
      Position point = point(random, areas);
      if (!isOnBorder(areas, point)) {
        assertThat(index.areaOf(point)).as(point.toString()).isEqualTo(judged(areas, point));
      }
    }
  }

  @Property
  void on_borders_too_the_grid_answers_what_asking_every_area_does(@ForAll Random random) {
    List<Area> areas = areas(random);
    LocationIndex index = LocationIndex.of(areas);
    List<String> keys = List.copyOf(index.areas().keySet());

    for (int i = 0; i < POINTS; i++) {
      Position point = point(random, areas);
      Optional<String> asked = keys.stream().filter(key -> holds(index, key, point)).findFirst();
      assertThat(index.areaOf(point)).as(point.toString()).isEqualTo(asked);
      assertThat(index.find(point.longitude(), point.latitude()).isPresent())
          .isEqualTo(asked.isPresent());
    }
  }

  @Example
  void no_areas_hold_nothing_and_no_number_lies_nowhere() {
    Position point = new Position(0, 0);
    LocationIndex square =
        LocationIndex.of(
            List.of(new Area("a", List.of(new Polygon(Ring.of(corners(0)), List.of())))));

    assertThat(LocationIndex.of(List.of()).areaOf(point)).isEmpty();
    assertThat(LocationIndex.of(List.of(new Area("a", List.of()))).areaOf(point)).isEmpty();
    assertThat(square.find(Double.NaN, 0.5)).isEmpty();
    assertThat(square.find(Double.POSITIVE_INFINITY, 0.5)).isEmpty();
    assertThat(square.find(0.5, 0.5)).hasValue(0);
  }

  private static boolean holds(LocationIndex index, String key, Position point) {
    Area area = index.areas().get(key);
    return area != null && area.contains(point);
  }

  private static Optional<String> judged(List<Area> areas, Position point) {
    return areas.stream()
        .filter(area -> area.polygons().stream().anyMatch(polygon -> judged(polygon, point)))
        .map(Area::key)
        .min(String::compareTo);
  }

  private static boolean judged(Polygon polygon, Position point) {
    boolean isInside = false;
    for (Ring ring : rings(polygon)) {
      isInside ^= location(ring, point) == Location.INTERIOR;
    }
    return isInside;
  }

  private static boolean isOnBorder(List<Area> areas, Position point) {
    return areas.stream()
        .flatMap(area -> area.polygons().stream())
        .flatMap(polygon -> rings(polygon).stream())
        .anyMatch(ring -> location(ring, point) == Location.BOUNDARY);
  }

  private static int location(Ring ring, Position point) {
    Coordinate[] line =
        IntStream.rangeClosed(0, ring.size())
            .mapToObj(i -> ring.point(i % ring.size()))
            .map(p -> new Coordinate(p.longitude(), p.latitude()))
            .toArray(Coordinate[]::new);
    Coordinate asked = new Coordinate(point.longitude(), point.latitude());
    return RayCrossingCounter.locatePointInRing(asked, line);
  }

  private static List<Ring> rings(Polygon polygon) {
    List<Ring> rings = new ArrayList<>(polygon.holes());
    rings.add(polygon.outline());
    return rings;
  }

  private static List<Area> areas(Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> new Area("a" + random.nextInt(4), List.of(polygon(random))))
        .toList();
  }

  private static Polygon polygon(Random random) {
    List<Ring> holes =
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> Ring.of(line(random))).toList();
    return new Polygon(Ring.of(line(random)), holes);
  }

  /** Knots, needles, points twice, lines along a latitude, all on one line. */
  private static List<Position> line(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> corners(random.nextInt(4));
      case 1 -> needle(random);
      case 2 -> IntStream.range(0, 40).mapToObj(i -> star(random, i)).toList();
      case 3 -> IntStream.range(0, 5).mapToObj(i -> new Position(i * 0.1, i * 0.3)).toList();
      default -> IntStream.range(0, 3 + random.nextInt(9)).mapToObj(i -> any(random)).toList();
    };
  }

  private static List<Position> corners(int at) {
    return List.of(
        new Position(at, 0),
        new Position(at + 1, 0),
        new Position(at + 1, 0),
        new Position(at + 1, 1),
        new Position(at, 1));
  }

  private static List<Position> needle(Random random) {
    Position tip = any(random);
    double near = Math.nextUp(tip.longitude());
    return List.of(tip, any(random), new Position(near, tip.latitude()));
  }

  private static Position star(Random random, int corner) {
    double angle = corner * Math.PI / 20;
    double radius = 0.5 + random.nextDouble();
    return new Position(2 + radius * Math.cos(angle), 1 + radius * Math.sin(angle));
  }

  private static Position any(Random random) {
    return random.nextBoolean()
        ? new Position(random.nextInt(5), random.nextInt(4))
        : new Position(random.nextDouble() * 4, random.nextDouble() * 3);
  }

  /** Anywhere, or at or beside a corner or the middle of an edge. */
  private static Position point(Random random, List<Area> areas) {
    if (random.nextInt(3) == 0) {
      return any(random);
    }
    Area area = areas.get(random.nextInt(areas.size()));
    Ring ring = area.polygons().get(0).outline();
    Position a = ring.point(random.nextInt(ring.size()));
    Position b = ring.point(random.nextInt(ring.size()));
    double x = random.nextBoolean() ? a.longitude() : (a.longitude() + b.longitude()) / 2;
    double y = random.nextBoolean() ? a.latitude() : (a.latitude() + b.latitude()) / 2;
    return new Position(random.nextBoolean() ? Math.nextUp(x) : x, y);
  }
}

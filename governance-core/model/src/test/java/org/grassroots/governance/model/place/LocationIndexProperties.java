package org.grassroots.governance.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.model.shared.InvalidInput;

class LocationIndexProperties {

  @Property
  void of_triangles_that_tile_a_square_exactly_one_holds_each_point_borders_included(
      @ForAll("points") Position centre, @ForAll("points") Position point) {
    LocationIndex index = LocationIndex.of(fan(centre));

    boolean isInside =
        point.longitude() >= 0
            && point.longitude() < 1
            && point.latitude() >= 0
            && point.latitude() < 1;
    long holders = index.areas().values().stream().filter(area -> area.contains(point)).count();
    assertThat(holders).isEqualTo(isInside ? 1 : 0);
    assertThat(index.areaOf(point).isPresent()).isEqualTo(isInside);
  }

  @Property
  void neither_the_order_nor_the_direction_of_rings_shows(
      @ForAll @Size(min = 3, max = 8) List<@From("points") Position> ring,
      @ForAll("points") Position point,
      @ForAll Random random) {
    List<Position> turned = new ArrayList<>(ring);
    Collections.rotate(turned, random.nextInt(ring.size()));
    List<Position> reversed = new ArrayList<>(turned);
    Collections.reverse(reversed);

    boolean expected = Ring.of(ring).contains(point);
    assertThat(Ring.of(turned).contains(point)).isEqualTo(expected);
    assertThat(Ring.of(reversed).contains(point)).isEqualTo(expected);
  }

  @Example
  void a_hole_is_outside_and_an_island_inside() {
    Area lake = new Area("lake", List.of(new Polygon(square(0, 10), List.of(square(3, 6)))));
    Area island = new Area("lake", List.of(new Polygon(square(4, 5), List.of())));
    LocationIndex index = LocationIndex.of(List.of(lake, island));

    assertThat(index.areaOf(new Position(1, 1))).contains("lake");
    assertThat(index.areaOf(new Position(3.5, 3.5))).isEmpty();
    assertThat(index.areaOf(new Position(4.5, 4.5))).contains("lake");
    assertThat(index.areaOf(new Position(11, 1))).isEmpty();
  }

  @Example
  void where_areas_overlap_the_first_key_holds_the_point() {
    Area a = new Area("a", List.of(new Polygon(square(1, 3), List.of())));
    Area b = new Area("b", List.of(new Polygon(square(0, 2), List.of())));

    assertThat(LocationIndex.of(List.of(b, a)).areaOf(new Position(1.5, 1.5))).contains("a");
  }

  @Example
  void points_too_near_a_border_for_doubles_are_still_told_apart() {
    Ring triangle = Ring.of(List.of(at(0, 0), at(3, 1), at(3, 0)));
    double third = 1.0 / 3;

    // 1/3 as a double lies below one third, so the point lies below the line through (3, 1)
    assertThat(triangle.contains(at(1, third))).isTrue();
    assertThat(triangle.contains(at(1, Math.nextUp(third)))).isFalse();
  }

  @Example
  void a_ring_of_two_points_and_an_area_without_key_are_refused() {
    assertThatThrownBy(() -> Ring.of(List.of(at(0, 0), at(1, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-PLC-002");
    assertThatThrownBy(() -> new Area(" ", List.of())).hasMessageContaining("GOV-PLC-003");
  }

  @Provide
  Arbitrary<Position> points() {
    Arbitrary<Double> coordinates =
        Arbitraries.oneOf(
            Arbitraries.of(0.0, 0.25, 0.5, 0.75, 1.0, 0.1, 0.3),
            Arbitraries.doubles().between(-0.1, 1.1));
    return Combinators.combine(coordinates, coordinates).as(Position::new);
  }

  /** Four triangles from the corners of the unit square to a point inside. */
  private static List<Area> fan(Position centre) {
    Position middle = at(clamp(centre.longitude()), clamp(centre.latitude()));
    List<Position> corners = List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 1));
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Ring ring = Ring.of(List.of(corners.get(i), corners.get((i + 1) % 4), middle));
      areas.add(new Area("t" + i, List.of(new Polygon(ring, List.of()))));
    }
    return areas;
  }

  private static double clamp(double coordinate) {
    return Math.max(0.1, Math.min(0.9, coordinate));
  }

  private static Ring square(double from, double to) {
    return Ring.of(List.of(at(from, from), at(to, from), at(to, to), at(from, to)));
  }

  private static Position at(double longitude, double latitude) {
    return new Position(longitude, latitude);
  }
}

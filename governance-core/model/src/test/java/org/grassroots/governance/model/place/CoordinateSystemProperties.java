package org.grassroots.governance.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.grassroots.governance.model.place.CoordinateSystem.CGCS2000;
import static org.grassroots.governance.model.place.CoordinateSystem.GCJ_02;
import static org.grassroots.governance.model.place.CoordinateSystem.WGS_84;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CoordinateSystemProperties {

  @Property
  void back_and_forth_is_the_same_place_within_a_billionth_of_a_degree(
      @ForAll @DoubleRange(min = 73.2, max = 136.8) double longitude,
      @ForAll @DoubleRange(min = 2, max = 54.6) double latitude) {
    Position place = new Position(longitude, latitude);

    Position shifted = WGS_84.to(GCJ_02, place);
    Position back = GCJ_02.to(WGS_84, shifted);

    assertThat(back.longitude()).isCloseTo(longitude, within(1e-9));
    assertThat(back.latitude()).isCloseTo(latitude, within(1e-9));
    double east = (shifted.longitude() - longitude) * 111_320 * Math.cos(Math.toRadians(latitude));
    double north = (shifted.latitude() - latitude) * 111_320;
    // the shift swings around and is small at single places, so only its size has a bound
    assertThat(Math.hypot(east, north)).isLessThan(1_500.0);
  }

  @Property
  void outside_of_china_nothing_moves(
      @ForAll @DoubleRange(min = -180, max = 71) double longitude,
      @ForAll @DoubleRange(min = -90, max = 90) double latitude) {
    Position place = new Position(longitude, latitude);

    assertThat(WGS_84.to(GCJ_02, place)).isEqualTo(place);
    assertThat(GCJ_02.to(CGCS2000, place)).isEqualTo(place);
  }

  @Example
  void a_published_pair_is_met() {
    // Tiananmen as map providers and positioning give it
    Position shifted = WGS_84.to(GCJ_02, new Position(116.404, 39.915));

    assertThat(shifted.longitude()).isCloseTo(116.41024449916938, within(1e-9));
    assertThat(shifted.latitude()).isCloseTo(39.91640428150164, within(1e-9));
  }

  @Example
  void at_the_edge_of_the_region_what_has_no_origin_is_refused() {
    assertThatThrownBy(() -> GCJ_02.to(WGS_84, new Position(72.0041, 40)))
        .hasMessageContaining("GOV-PLC-014");
  }

  @Example
  void names_are_known_by_their_spellings_and_others_not_guessed() {
    assertThat(CoordinateSystem.find("urn:ogc:def:crs:OGC:1.3:CRS84")).contains(WGS_84);
    assertThat(CoordinateSystem.find("urn:ogc:def:crs:EPSG::4490")).contains(CGCS2000);
    assertThat(CoordinateSystem.find("gcj02")).contains(GCJ_02);
    assertThat(CoordinateSystem.find("EPSG:3857")).isEmpty();
    assertThat(CoordinateSystem.find("EPSG:2326")).isEmpty();
    for (CoordinateSystem system : CoordinateSystem.values()) {
      assertThat(CoordinateSystem.find(system.word())).contains(system);
    }
  }

  @Example
  void boundaries_of_two_systems_are_not_mixed_and_conversion_keeps_the_original() {
    Ring ring =
        Ring.of(
            List.of(
                new Position(120, 30),
                new Position(121, 30),
                new Position(121, 31),
                new Position(120, 30)));
    Area area = new Area("a", List.of(new Polygon(ring, List.of())));
    Boundaries published = new Boundaries(GCJ_02, List.of(area));

    Boundaries converted = published.in(WGS_84);

    assertThatThrownBy(() -> converted.with(published)).hasMessageContaining("GOV-PLC-015");
    Ring shifted = converted.areas().get(0).polygons().get(0).outline();
    assertThat(shifted.point(0)).isNotEqualTo(ring.point(0)).isEqualTo(shifted.point(3));
    assertThat(ring.point(0)).isEqualTo(new Position(120, 30));
    assertThat(converted.with(converted).areas()).hasSize(2);
  }
}

package org.grassroots.governance.formats.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.place.TilingReview;
import org.grassroots.governance.model.place.TilingReview.Flaw;
import org.grassroots.governance.model.place.TilingReview.Invalid;

/** Defects planted in tilings are found, with place and names; clean tilings are clean. */
class TilingCheckProperties {
  private static final double METRE = 1 / 111_320.0;

  @Property(tries = 60)
  void a_tiling_is_clean_alone_and_in_its_outline(@ForAll Random random) {
    Lattice lattice = lattice(random);

    assertThat(check(lattice.areas()).isClean()).isTrue();
    assertThat(
            TilingCheck.within(
                Lattice.survey(lattice.areas()), Lattice.boundaries(List.of(lattice.outline()))))
        .isEqualTo(new TilingReview(lattice.size(), List.of(), List.of(), List.of(), List.of()));
  }

  @Property(tries = 100)
  void a_corner_that_one_tile_has_a_centimetre_or_more_beside_is_found(
      @ForAll Random random, @ForAll @DoubleRange(min = 0.02, max = 15) double metres) {
    Lattice lattice = lattice(random);
    int tile = inner(lattice, random);
    List<Position> ring = lattice.ring(tile);
    Position corner = ring.get(2);
    double angle = random.nextDouble() * 2 * Math.PI;
    Position moved =
        new Position(
            corner.longitude() + Math.cos(angle) * metres * METRE / Math.cos(Math.PI / 6),
            corner.latitude() + Math.sin(angle) * metres * METRE);
    ring.set(2, moved);
    List<Area> areas = lattice.areas();
    areas.set(tile, Lattice.area(Lattice.key(tile), ring));

    TilingReview review = check(areas);

    assertThat(review.invalid()).isEmpty();
    assertThat(review.gaps().size() + review.overlaps().size()).isPositive();
    assertThat(
            Stream.concat(
                review.gaps().stream().flatMap(gap -> gap.beside().stream()),
                review.overlaps().stream().flatMap(found -> Stream.of(found.a(), found.b()))))
        .contains(Lattice.key(tile));
    Stream.concat(
            review.gaps().stream().map(gap -> gap.spot()),
            review.overlaps().stream().map(overlap -> overlap.spot()))
        .forEach(
            spot ->
                assertThat(Math.abs(spot.at().longitude() - corner.longitude()))
                    .isLessThan(2 * Lattice.STEP));
  }

  @Property(tries = 60)
  void a_tile_left_out_is_a_gap_of_its_size_and_one_there_twice_an_overlap(@ForAll Random random) {
    Lattice lattice = lattice(random);
    int tile = inner(lattice, random);
    List<Area> without = lattice.areas();
    Area missing = without.remove(tile);
    List<Area> twice = lattice.areas();
    twice.add(new Area("again", missing.polygons()));
    double size = missing.polygons().get(0).squareMetres();

    TilingReview gap = check(without);
    TilingReview overlap = check(twice);

    assertThat(gap.gaps()).hasSize(1);
    assertThat(gap.overlaps()).isEmpty();
    assertThat(gap.gaps().get(0).spot().squareMetres()).isCloseTo(size, within(size * 1e-6));
    assertThat(gap.gaps().get(0).beside()).hasSize(4);
    assertThat(missing.contains(gap.gaps().get(0).spot().at())).isTrue();
    assertThat(overlap.gaps()).isEmpty();
    assertThat(overlap.overlaps())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.a()).isEqualTo("again");
              assertThat(found.b()).isEqualTo(Lattice.key(tile));
              assertThat(found.spot().squareMetres()).isCloseTo(size, within(size * 1e-6));
            });
  }

  @Property(tries = 60)
  void the_order_and_direction_of_areas_does_not_show(@ForAll Random random) {
    Lattice lattice = lattice(random);
    List<Area> areas = lattice.areas();
    areas.remove(inner(lattice, random));
    areas.add(new Area("again", areas.get(random.nextInt(areas.size())).polygons()));
    List<Area> shuffled = new ArrayList<>(areas);
    Collections.shuffle(shuffled, random);

    assertThat(told(check(shuffled))).isEqualTo(told(check(areas)));
  }

  @Property(tries = 60)
  void one_large_area_on_many_overlaps_each_of_them(@ForAll Random random) {
    Lattice lattice = lattice(random);
    List<Area> areas = lattice.areas();
    areas.add(lattice.outline());

    TilingReview review = check(areas);

    assertThat(review.gaps()).isEmpty();
    assertThat(review.overlaps()).hasSize(lattice.size());
    assertThat(review.overlaps()).allMatch(found -> found.a().equals("outline"));
    assertThat(review.overlaps().stream().mapToDouble(found -> found.spot().squareMetres()).sum())
        .isCloseTo(lattice.outline().polygons().get(0).squareMetres(), within(0.1));
  }

  @Property(tries = 60)
  void a_tile_that_leaves_the_border_sticks_out_and_leaves_a_gap(@ForAll Random random) {
    Lattice lattice = new Lattice(3, 3, random);
    List<Position> moved =
        lattice.ring(2).stream()
            .map(at -> new Position(at.longitude() + Lattice.STEP / 2, at.latitude()))
            .toList();
    List<Area> areas = lattice.areas();
    areas.set(2, Lattice.area("moved", moved));

    TilingReview review =
        TilingCheck.within(Lattice.survey(areas), Lattice.boundaries(List.of(lattice.outline())));

    assertThat(review.outside()).extracting(found -> found.key()).containsExactly("moved");
    assertThat(review.gaps()).isNotEmpty();
    assertThat(review.gaps()).noneMatch(gap -> gap.isOpen());
  }

  @Property(tries = 60)
  void a_cut_that_runs_out_is_found_up_to_its_width(
      @ForAll Random random, @ForAll @DoubleRange(min = 0.02, max = 0.9) double metres) {
    Lattice lattice = new Lattice(2, 1, random);
    double shift = metres * METRE / Math.cos(Math.PI / 6);
    List<Position> moved =
        lattice.ring(1).stream()
            .map(at -> new Position(at.longitude() + shift, at.latitude()))
            .toList();
    List<Area> areas = List.of(lattice.areas().get(0), Lattice.area("moved", moved));

    assertThat(TilingCheck.of(Lattice.survey(areas), 1).gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.isOpen()).isTrue();
              assertThat(gap.beside()).containsExactly("moved", Lattice.key(0));
            });
    assertThat(TilingCheck.of(Lattice.survey(areas), metres / 3).gaps()).isEmpty();
  }

  @Example
  void bow_ties_spikes_and_stray_holes_are_named_with_their_place() {
    Area bow = Lattice.area("bow", List.of(at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0)));
    Area touch =
        Lattice.area(
            "touch", List.of(at(5, 0), at(7, 0), at(7, 2), at(6, 1), at(5, 2), at(6, 1), at(5, 0)));
    Area stray =
        new Area(
            "stray",
            List.of(
                new Polygon(
                    Ring.of(List.of(at(10, 0), at(11, 0), at(11, 1))),
                    List.of(Ring.of(List.of(at(20, 0), at(21, 0), at(21, 1)))))));

    List<Invalid> invalid = check(List.of(stray, touch, bow)).invalid();

    assertThat(invalid)
        .extracting(Invalid::key, Invalid::flaw)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bow", Flaw.SELF_CROSSING),
            org.assertj.core.groups.Tuple.tuple("stray", Flaw.HOLE_OUTSIDE),
            org.assertj.core.groups.Tuple.tuple("touch", Flaw.SELF_TOUCH));
    assertThat(invalid.get(0).at()).contains(at(0.5, 0.5));
  }

  @Example
  void areas_whose_coordinates_are_exchanged_are_told() {
    Area boston = Lattice.area("b", List.of(at(42, -71), at(42.1, -71), at(42.1, -70.9)));
    Area outer = Lattice.area("o", List.of(at(0, 50), at(10, 50), at(10, 60), at(0, 60)));
    Area turned = Lattice.area("t", List.of(at(51, 1), at(52, 1), at(52, 2)));

    assertThat(check(List.of(boston)).invalid())
        .extracting(Invalid::flaw)
        .containsExactly(Flaw.EXCHANGED);
    assertThat(
            TilingCheck.within(Lattice.survey(List.of(turned)), Lattice.boundaries(List.of(outer)))
                .invalid())
        .extracting(Invalid::flaw)
        .containsExactly(Flaw.EXCHANGED);
  }

  @Example
  void nothing_to_check_is_clean() {
    assertThat(check(List.of()).isClean()).isTrue();
    assertThat(check(List.of(new Area("nowhere", List.of()))).isClean()).isTrue();
  }

  private static TilingReview check(List<Area> areas) {
    return TilingCheck.of(Lattice.survey(areas), 0);
  }

  private static Lattice lattice(Random random) {
    return new Lattice(3 + random.nextInt(3), 3 + random.nextInt(3), random);
  }

  private static int inner(Lattice lattice, Random random) {
    int tile = random.nextInt(lattice.size());
    while (!lattice.isInside(tile)) {
      tile = random.nextInt(lattice.size());
    }
    return tile;
  }

  /** All but the outlines, which have no equality. */
  private static List<String> told(TilingReview review) {
    List<String> told = new ArrayList<>();
    review.gaps().forEach(gap -> told.add(gap.beside() + told(gap.spot())));
    review.overlaps().forEach(found -> told.add(found.a() + found.b() + told(found.spot())));
    review.outside().forEach(found -> told.add(found.key() + told(found.spot())));
    review.invalid().forEach(found -> told.add(found.toString()));
    return told;
  }

  private static String told(TilingReview.Spot spot) {
    return " at " + spot.at() + ", " + spot.squareMetres() + ", " + spot.widthMetres();
  }

  private static Position at(double longitude, double latitude) {
    return new Position(longitude, latitude);
  }
}

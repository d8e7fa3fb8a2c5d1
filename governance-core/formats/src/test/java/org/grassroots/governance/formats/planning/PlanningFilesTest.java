package org.grassroots.governance.formats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.place.planning.PlanningMap;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningFilesTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String feature(String properties, String ring) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
        .formatted(properties, ring);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  /** A square a thousandth of a degree wide. */
  private static String square(int column, int row) {
    return "[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]"
        .formatted(column / 1000.0, row / 1000.0, (column + 1) / 1000.0, (row + 1) / 1000.0);
  }

  private static PlanningFiles read(Path units, Optional<Path> edges) {
    return PlanningFiles.read(
        new PlanningFiles.Request(
            units, new UnitColumns("id", "w", "", "", ""), edges, Optional.empty(), 25, -1));
  }

  private static List<String> codes(Throwable refused) {
    return ((InvalidInput) refused).faults().stream().map(Fault::code).toList();
  }

  @Test
  void squares_side_by_side_share_a_hundred_and_eleven_metres() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"b\",\"w\":2", square(1, 0)),
                feature("\"id\":\"a\",\"w\":1", square(0, 0)),
                feature("\"id\":\"c\",\"w\":3", square(2, 1))));

    PlanningMap map = read(units, Optional.empty()).map();

    assertThat(map.units()).extracting(unit -> unit.id()).containsExactly("a", "b", "c");
    assertThat(map.units().get(0).shape().areaM2()).isCloseTo(110.57 * 111.32, within(20.0));
    assertThat(map.links()).hasSize(1);
    assertThat(map.links().get(0).a()).isZero();
    assertThat(map.links().get(0).b()).isEqualTo(1);
    assertThat(map.links().get(0).sharedM()).isCloseTo(110.57, within(0.05));
  }

  @Test
  void a_border_drawn_with_a_point_more_on_one_side_is_shared_all_the_same() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":1", square(0, 0)),
                feature(
                    "\"id\":\"b\",\"w\":1",
                    "[0.001,0],[0.002,0],[0.002,0.001],[0.001,0.001],[0.001,0.0004],[0.001,0]")));

    PlanningMap map = read(units, Optional.empty()).map();

    assertThat(map.links()).hasSize(1);
    assertThat(map.links().get(0).sharedM()).isCloseTo(110.57, within(1.5));
  }

  @Test
  void a_spike_is_no_border_and_hides_none() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":1", square(0, 0)),
                feature("\"id\":\"b\",\"w\":1", square(1, 0)),
                feature(
                    "\"id\":\"c\",\"w\":1",
                    "[0,0.001],[0.001,0.001],[0.001,0],[0.001,0.001],[0.002,0.001],[0.002,0.002],"
                        + "[0,0.002],[0,0.001]")));

    PlanningMap map = read(units, Optional.empty()).map();

    assertThat(map.links()).hasSize(3);
    assertThat(map.links()).extracting(UnitLink::b).containsExactly(1, 2, 2);
    assertThat(map.links().get(0).sharedM()).isCloseTo(110.57, within(0.05));
    assertThat(map.units().get(2).shape().perimeterM())
        .isCloseTo(4 * 111.32 + 2 * 110.57, within(0.1));
  }

  /** Two rows of two, and a square of its own so many squares to the east of them. */
  private PlanningMap islandAt(double squares, String weight, String border) throws IOException {
    double west = 0.002 + squares / 1000;
    String ring =
        "[%1$s,0],[%2$s,0],[%2$s,0.001],[%1$s,0.001],[%1$s,0]".formatted(west, west + 0.001);
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":300,\"c\":\"x\"", square(0, 0)),
                feature("\"id\":\"b\",\"w\":300,\"c\":\"x\"", square(1, 0)),
                feature("\"id\":\"y\",\"w\":300,\"c\":\"y\"", border),
                feature("\"id\":\"z\",\"w\":%s,\"c\":\"x\"".formatted(weight), ring)));
    return PlanningFiles.read(
            new PlanningFiles.Request(
                units,
                new UnitColumns("id", "w", "c", "", ""),
                Optional.empty(),
                Optional.empty(),
                25,
                -1))
        .map();
  }

  @Test
  void an_island_is_not_bridged() throws IOException {
    assertThat(islandAt(0.1, "40", square(20, 20)).bridges()).isEmpty();
  }

  @Test
  void a_piece_behind_the_ground_of_another_border_is_bridged() throws IOException {
    String between = "[0.002,0],[0.0032,0],[0.0032,0.001],[0.002,0.001],[0.002,0]";

    assertThat(islandAt(1.2, "40", between).bridges())
        .singleElement()
        .satisfies(bridge -> assertThat(bridge.gapM()).isCloseTo(1.2 * 111.32, within(1.0)));
  }

  @Test
  void a_piece_without_weight_is_bridged_however_far_it_is() throws IOException {
    assertThat(islandAt(9, "0", square(20, 20)).bridges()).hasSize(1);
  }

  @Test
  void parcels_across_a_street_are_neighbours_when_nothing_lies_between() throws IOException {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double west = i * 0.00115;
      features.add(
          feature(
              "\"id\":\"p%s\",\"w\":1".formatted(i),
              "[%1$s,0],[%2$s,0],[%2$s,0.001],[%1$s,0.001],[%1$s,0]"
                  .formatted(west, west + 0.001)));
    }
    Path units = file("u.geojson", collection(features.toArray(String[]::new)));

    PlanningMap map = read(units, Optional.empty()).map();

    assertThat(map.links()).hasSize(5).allMatch(link -> link.b() == link.a() + 1);
    assertThat(map.links()).allMatch(link -> Math.abs(link.gapM() - 16.7) < 0.2);
  }

  @Test
  void points_get_ground_and_neighbours() throws IOException {
    StringBuilder table = new StringBuilder("id,w,lon,lat\r\n");
    for (int i = 0; i < 9; i++) {
      table.append("p%s,5,%s,%s\r\n".formatted(i, (i % 3) / 1000.0, (i / 3) / 1000.0));
    }
    table.append("twin,5,0.002,0.002\r\n");
    Path units = file("u.csv", table.toString());

    PlanningFiles files = read(units, Optional.empty());

    assertThat(files.map().links()).hasSize(13);
    assertThat(files.map().units().get(4).shape().areaM2())
        .isCloseTo(110.57 * 111.32, within(100.0));
    assertThat(files.map().links())
        .filteredOn(link -> link.b() == 9)
        .singleElement()
        .satisfies(link -> assertThat(link.a()).isEqualTo(8));
  }

  @Test
  void points_in_rows_and_columns_have_their_neighbours_wherever_they_lie() throws IOException {
    for (int rows = 1; rows <= 8; rows++) {
      for (double north : new double[] {0, 31.25, -60}) {
        StringBuilder table = new StringBuilder("id,w,lon,lat\n");
        for (int i = 0; i < rows * 5; i++) {
          table.append(
              "p%02d,5,%s,%s\n".formatted(i, 103.8 + i % 5 / 1000.0, north + i / 5 / 1000.0));
        }

        PlanningMap map = read(file("u.csv", table.toString()), Optional.empty()).map();

        assertThat(map.links().stream().filter(link -> link.sharedM() > 1))
            .as("%s rows at %s", rows, north)
            .hasSize(rows * 4 + (rows - 1) * 5);
        assertThat(map.units()).allMatch(unit -> unit.shape().areaM2() > 0);
      }
    }
  }

  @Test
  void a_bow_tie_is_told_with_its_row_and_linked_all_the_same() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"z\",\"w\":1", square(0, 0)),
                feature(
                    "\"id\":\"bow\",\"w\":1",
                    "[0.001,0],[0.002,0.001],[0.002,0],[0.001,0.001],[0.001,0]")));

    PlanningFiles files = read(units, Optional.empty());

    assertThat(files.notices())
        .extracting(Fault::toString)
        .containsExactly(
            "GOV-PLN-018 at "
                + units
                + " unit 1 ('bow'): found an outline that crosses itself at 0.0015, 5.0E-4, wanted"
                + " an outline that goes round once. Maybe two of its points are in the wrong"
                + " order.");
    assertThat(files.map().links()).hasSize(1);
  }

  @Test
  void a_file_without_units_is_called_empty() throws IOException {
    for (Path empty : List.of(file("u.geojson", collection()), file("u.csv", "id,w,lon,lat\n"))) {
      assertThatThrownBy(() -> read(empty, Optional.empty()))
          .satisfies(refused -> assertThat(codes(refused)).containsExactly("GOV-PLN-001"))
          .hasMessageContaining(empty + ": found nothing, wanted at least one unit");
    }
  }

  @Test
  void a_feature_that_is_none_is_not_the_end_of_the_file() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":1", square(0, 0)),
                "null",
                feature("\"id\":\"b\",\"w\":1", square(1, 0))));

    assertThatThrownBy(() -> read(units, Optional.empty()))
        .satisfies(
            refused ->
                assertThat(codes(refused))
                    .containsExactly("GOV-PLN-015", "GOV-PLN-011", "GOV-PLN-013"));
  }

  @Test
  void well_known_text_is_read_from_a_table() throws IOException {
    Path units =
        file(
            "u.csv",
            "\uFEFFid,w,wkt\na,1,\"POLYGON((0 0,0.001 0,0.001 0.001,0 0.001,0 0))\"\n"
                + "b,1,\"MULTIPOLYGON(((0.001 0,0.002 0,0.002 0.001,0.001 0.001,0.001 0)))\"\n");

    assertThat(read(units, Optional.empty()).map().links()).hasSize(1);
  }

  @Test
  void a_number_as_weight_is_what_each_unit_weighs() throws IOException {
    Path units = file("u.geojson", collection(feature("\"id\":\"a\"", square(0, 0))));

    PlanningFiles files =
        PlanningFiles.read(
            new PlanningFiles.Request(
                units,
                new UnitColumns("id", "1", "", "", ""),
                Optional.empty(),
                Optional.empty(),
                25,
                -1));

    assertThat(files.map().weight()).isEqualTo(1);
  }

  @Test
  void every_bad_unit_is_named_with_its_place() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":-1", square(0, 0)),
                feature("\"id\":\"a\",\"w\":2", square(1, 0)),
                feature("\"id\":\"b\"", square(2, 0)),
                feature("\"id\":\"c\",\"w\":\"\"", square(3, 0)),
                feature("\"id\":\"d\",\"w\":\"many\"", square(4, 0)),
                feature("\"id\":\"e\",\"w\":null", square(5, 0)),
                feature("\"w\":2", square(6, 0)),
                feature("\"id\":\"f\",\"w\":2", "[200,0],[201,0],[201,1],[200,0]"),
                feature("\"id\":\"g\",\"w\":2.5", square(8, 0))));

    assertThatThrownBy(() -> read(units, Optional.empty()))
        .isInstanceOf(InvalidInput.class)
        .satisfies(
            refused ->
                assertThat(codes(refused))
                    .containsExactly(
                        "GOV-PLN-014",
                        "GOV-PLN-012",
                        "GOV-PLN-013",
                        "GOV-PLN-013",
                        "GOV-PLN-014",
                        "GOV-PLN-013",
                        "GOV-PLN-011",
                        "GOV-PLN-015",
                        "GOV-PLN-014"))
        .hasMessageContaining("features[0] ('a') w: found -1")
        .hasMessageContaining("features[2] ('b') w: found nothing");
  }

  @Test
  void a_property_nobody_has_is_named_once_with_what_may_be_meant() throws IOException {
    Path units = file("u.geojson", collection(feature("\"id\":\"a\",\"wt\":1", square(0, 0))));

    assertThatThrownBy(
            () ->
                PlanningFiles.read(
                    new PlanningFiles.Request(
                        units,
                        new UnitColumns("id", "wtt", "", "", ""),
                        Optional.empty(),
                        Optional.empty(),
                        25,
                        -1)))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("GOV-PLN-010"))
        .hasMessageContaining("Maybe one of id, wt is meant.");
  }

  @Test
  void links_of_a_file_are_positions_in_the_file_of_units() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"z\",\"w\":2", square(5, 5)),
                feature("\"id\":\"a\",\"w\":1", square(0, 0)),
                feature("\"id\":\"m\",\"w\":1", square(9, 9))));
    Path edges = file("e.csv", "a,b,shared_m,crosses\n0,1,12.5,\n2,0,7,water\n");

    PlanningMap map = read(units, Optional.of(edges)).map();

    assertThat(map.links())
        .containsExactly(new UnitLink(0, 2, 12.5, 12.5, 0, 0), new UnitLink(1, 2, 7, 7, 1, 0));
  }

  @Test
  void every_bad_link_is_named_with_its_line() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":2", square(0, 0)),
                feature("\"id\":\"b\",\"w\":1", square(1, 0))));
    Path edges = file("e.csv", "a,b,shared_m\n0,2,1\n1,1,1\n0,1,-3\nx,1,\n");

    assertThatThrownBy(() -> read(units, Optional.of(edges)))
        .satisfies(
            refused ->
                assertThat(codes(refused))
                    .containsExactly(
                        "GOV-PLN-021", "GOV-PLN-021", "GOV-PLN-022", "GOV-PLN-021", "GOV-PLN-022"))
        .hasMessageContaining("e.csv:2 b: found 2")
        .hasMessageContaining("e.csv:4 shared_m: found -3");
  }

  @Test
  void a_plan_before_with_unknown_or_repeated_units_is_refused() throws IOException {
    Path plan = file("p.csv", "unit,grid\na,1\nx,1\na,2\nb,\n");

    assertThatThrownBy(() -> PlanFile.read(plan, Set.of("a", "b"), false, List.of("7")))
        .satisfies(
            refused ->
                assertThat(codes(refused))
                    .containsExactly("GOV-PLN-031", "GOV-PLN-032", "GOV-PLN-033"))
        .hasMessageContaining("p.csv:3: found x");
  }

  @Test
  void melted_units_keep_their_ground_their_hole_and_their_points() {
    List<Outline> ring = new ArrayList<>();
    for (int cell = 0; cell < 9; cell++) {
      if (cell != 4) {
        double x = cell % 3;
        double y = cell / 3;
        ring.add(
            new Outline(
                List.of(List.of(new double[] {x, y, x, y + 1, x + 1, y + 1, x + 1, y, x, y}))));
      }
    }

    Outline melted = GridOutlines.melt(ring);

    assertThat(melted.parts()).hasSize(1);
    assertThat(melted.parts().get(0)).hasSize(2);
    assertThat(GridOutlines.area(melted.parts().get(0).get(0))).isEqualTo(9);
    assertThat(GridOutlines.area(melted.parts().get(0).get(1))).isEqualTo(-1);
  }

  @Test
  void a_link_over_a_road_is_marked() throws IOException {
    Path units =
        file(
            "u.geojson",
            collection(
                feature("\"id\":\"a\",\"w\":2", square(0, 0)),
                feature("\"id\":\"b\",\"w\":1", square(1, 0)),
                feature("\"id\":\"c\",\"w\":1", square(2, 0))));
    Path roads =
        file(
            "r.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0.001,-1],[0.001,1]]}}]}");

    PlanningFiles files =
        PlanningFiles.read(
            new PlanningFiles.Request(
                units,
                new UnitColumns("id", "w", "", "", ""),
                Optional.empty(),
                Optional.of(roads),
                25,
                -1));

    assertThat(files.map().links()).extracting(UnitLink::barrier).containsExactly(1.0, 0.0);
    assertThat(files.barriers()).hasSize(1);
  }
}

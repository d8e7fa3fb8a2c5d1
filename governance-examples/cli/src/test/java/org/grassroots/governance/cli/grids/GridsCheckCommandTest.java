package org.grassroots.governance.cli.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridsCheckCommandTest {
  private static final String WEST = "[[120,30],[120.01,30],[120.01,30.01],[120,30.01],[120,30]]";
  private static final String EAST =
      "[[120.01,30],[120.02,30],[120.02,30.01],[120.01,30.01],[120.01,30]]";
  private static final String OUTER =
      "[[120,30],[120.01,30],[120.02,30],[120.02,30.01],[120.01,30.01],[120,30.01],[120,30]]";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void areas_that_tile_are_clean_and_answered_with_0() {
    Path areas = write("areas.geojson", feature("a", WEST), feature("b", EAST));
    Path outer = write("outer.geojson", feature("c", OUTER));

    assertThat(check(areas, "--within", outer.toString())).isEqualTo(DONE);
    assertThat(terminal.out().strip())
        .isEqualTo("{\"areas\":2,\"gaps\":[],\"overlaps\":[],\"invalid\":[],\"outside\":[]}");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void an_overlap_names_both_areas_its_size_and_place() {
    String wide = WEST.replace("120.01", "120.011");
    Path areas = write("areas.geojson", feature("b", EAST), feature("a", wide));

    assertThat(check(areas)).isEqualTo(FINDINGS);

    JsonNode overlap = answer().path("overlaps").path(0);
    assertThat(overlap.path("a").asText()).isEqualTo("a");
    assertThat(overlap.path("b").asText()).isEqualTo("b");
    // a thousandth of a degree of longitude by a hundredth of latitude at 30 degrees north
    assertThat(overlap.path("areaM2").asDouble()).isBetween(106_900.0, 107_000.0);
    assertThat(overlap.path("lon").asDouble()).isBetween(120.01, 120.011);
    assertThat(overlap.path("advice").asText()).startsWith("Maybe");
    assertThat(terminal.err()).contains("GOV-PLC-011", "an overlap of a and b");
  }

  @Test
  void what_lies_between_an_area_and_its_outer_border_is_a_gap_and_beyond_it_outside() {
    Path areas =
        write(
            "areas.geojson",
            feature("a", WEST.replace("[120,", "[120.001,")),
            feature("b", EAST.replace("120.02", "120.021")));
    Path outer = write("outer.geojson", feature("c", OUTER));

    assertThat(check(areas, "--within", outer.toString())).isEqualTo(FINDINGS);

    assertThat(answer().path("gaps")).hasSize(1);
    assertThat(answer().at("/gaps/0/beside/0").asText()).isEqualTo("a");
    assertThat(answer().path("outside")).hasSize(1);
    assertThat(answer().at("/outside/0/id").asText()).isEqualTo("b");
    assertThat(answer().at("/outside/0/areaM2").asDouble()).isBetween(106_900.0, 107_000.0);
    assertThat(terminal.err()).contains("GOV-PLC-010", "GOV-PLC-013");
  }

  @Test
  void bow_ties_open_rings_and_exchanged_coordinates_are_listed_with_reasons() {
    Path areas =
        write(
            "areas.geojson",
            feature("bow", "[[120,30],[120.01,30.01],[120.01,30],[120,30.01],[120,30]]"),
            feature("open", "[[121,30],[121.01,30],[121.01,30.01]]"),
            feature("turned", "[[30,120],[30,120.01],[30.01,120.01],[30,120]]"),
            feature("short", "[[120,30],[120.01,30]]"),
            feature("words", "[[\"x\",30],[120.01,30],[1,1],[\"x\",30]]"));

    assertThat(check(areas)).isEqualTo(FINDINGS);

    List<String> found = new ArrayList<>();
    answer()
        .path("invalid")
        .forEach(flaw -> found.add(flaw.path("id").asText() + " " + flaw.path("reason").asText()));
    assertThat(found)
        .containsExactly(
            "bow self-crossing",
            "open not-closed",
            "short unreadable",
            "turned exchanged",
            "words unreadable");
    assertThat(answer().at("/invalid/0/lon").asDouble()).isEqualTo(120.005);
    assertThat(answer().path("areas").asInt()).isEqualTo(5);
    assertThat(terminal.err())
        .contains("GOV-PLC-012", "Maybe longitude and latitude are exchanged");
  }

  @Test
  void names_come_from_the_feature_its_properties_or_its_place() {
    String bow = "[[120,30],[120.01,30.01],[120.01,30],[120,30.01],[120,30]]";
    Path areas =
        write(
            "areas.geojson",
            feature("x", bow).replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"id\":7"),
            feature("y", bow),
            feature("z", bow).replace("\"id\"", "\"name\""));

    assertThat(check(areas)).isEqualTo(FINDINGS);
    assertThat(ids()).containsExactly("2", "7", "y");
    assertThat(check(areas, "--id-property", "name")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GEO-002", "features[0]", "features[1]");
  }

  @Test
  void an_outer_border_that_crosses_itself_is_refused() {
    Path areas = write("areas.geojson", feature("a", WEST));
    Path outer =
        write(
            "outer.geojson",
            feature("o", "[[120,30],[120.01,30.01],[120.01,30],[120,30.01],[120,30]]"));

    assertThat(check(areas, "--within", outer.toString())).isEqualTo(FINDINGS);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("GOV-GEO-008", "self-crossing");
    assertThat(terminal.run("grids", "check")).isEqualTo(USAGE);
    assertThat(check(areas, "--cut-width", "-1")).isEqualTo(USAGE);
  }

  @Test
  void what_an_area_holds_of_the_community_of_another_is_outside() {
    Path areas =
        write(
            "areas.geojson",
            feature("a", WEST.replace("120.01", "120.011"))
                .replace("\"id\"", "\"in\":\"w\",\"id\""),
            feature("b", EAST.replace("120.01,", "120.011,"))
                .replace("\"id\"", "\"in\":\"e\",\"id\""));
    Path outer = write("outer.geojson", feature("w", WEST), feature("e", EAST));
    List<String> line = List.of("--within", outer.toString(), "--parent-property");

    assertThat(check(areas, "--parent-property", "in")).isEqualTo(USAGE);
    assertThat(check(areas, "--within", outer.toString())).isEqualTo(DONE);
    assertThat(check(areas, line.get(0), line.get(1), line.get(2), "id")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GEO-010", "area a", "area b");
    assertThat(check(areas, line.get(0), line.get(1), line.get(2), "in")).isEqualTo(FINDINGS);
    assertThat(terminal.out())
        .contains("\"gaps\":[],\"overlaps\":[],\"invalid\":[],\"outside\":[{\"id\":\"a\"");
  }

  @Test
  void the_picture_shows_areas_and_findings() throws IOException {
    Path areas = write("areas.geojson", feature("a<b>", WEST), feature("c", WEST));
    Path picture = folder.resolve("findings.svg");

    assertThat(check(areas, "--picture", picture.toString())).isEqualTo(FINDINGS);
    assertThat(Files.readString(picture))
        .startsWith("<svg ")
        .contains("class=\"overlap\"", "a&lt;b&gt; / c")
        .endsWith("</svg>\n");
  }

  @Test
  void the_tracts_of_san_francisco_and_the_districts_of_hangzhou_tile() {
    assertThat(check(RealData.file("boundaries/san_francisco_tracts.geojson"))).isEqualTo(DONE);
    assertThat(check(RealData.file("boundaries/hangzhou_districts.geojson"))).isEqualTo(DONE);
  }

  private int check(Path areas, String... more) {
    List<String> line = new ArrayList<>(List.of("grids", "check", "--areas", areas.toString()));
    line.addAll(List.of(more));
    line.add("--json");
    return terminal.run(line.toArray(new String[0]));
  }

  private JsonNode answer() {
    try {
      return new ObjectMapper().readTree(terminal.out());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    answer().path("invalid").forEach(flaw -> ids.add(flaw.path("id").asText()));
    return ids;
  }

  private static String feature(String id, String ring) {
    return """
    {"type":"Feature","properties":{"id":"%s"},"geometry":{"type":"Polygon","coordinates":[%s]}}\
    """
        .formatted(id, ring);
  }

  private Path write(String name, String... features) {
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

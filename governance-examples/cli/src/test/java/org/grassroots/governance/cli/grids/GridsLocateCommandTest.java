package org.grassroots.governance.cli.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridsLocateCommandTest {
  private static final String AREAS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"code":"西, \\"1\\""},"geometry":{"type":"Polygon","coordinates":
        [[[120,30],[121,30],[121,31],[120,31],[120,30]]]}},
      {"type":"Feature","properties":{"code":2},"geometry":{"type":"MultiPolygon","coordinates":
        [[[[121,30],[122,30],[122,31],[121,31],[121,30]],
          [[121.4,30.4],[121.6,30.4],[121.6,30.6],[121.4,30.6],[121.4,30.4]]]]}}]}
      """;

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void every_cell_is_kept_and_the_area_added() {
    String table =
        "\uFEFFid,lat,lon,note\r\n"
            + "1,30.5,120.5,\" spaced, \"\"quoted\"\"\nand broken \"\r\n"
            + "2,30.50,121.0,border\r\n"
            + "3, 3.05e1 ,121.5,in the hole\r\n"
            + "4,,,\r\n"
            + "5,30.2,121.2\r\n"
            + "6,30.2,121.2,x,more\r\n";

    assertThat(locate(write("points.csv", table), "lon", "lat", "--json")).isEqualTo(DONE);

    assertThat(answer())
        .isEqualTo(
            "id,lat,lon,note,area\n"
                + "1,30.5,120.5,\" spaced, \"\"quoted\"\"\nand broken \",\"西, \"\"1\"\"\"\n"
                + "2,30.50,121.0,border,2\n"
                + "3, 3.05e1 ,121.5,in the hole,\n"
                + "4,,,,\n"
                + "5,30.2,121.2,,2\n"
                + "6,30.2,121.2,x,2,more\n");
    assertThat(terminal.out().strip())
        .isEqualTo("{\"points\":6,\"located\":4,\"outside\":1,\"blank\":1,\"unreadable\":0}");
  }

  @Test
  void rows_whose_position_cannot_be_read_are_listed_and_kept() {
    String table = "lon,lat\n120.5,30.5\nx,30\n120,\n30.5,120.5\n";

    assertThat(locate(pack("points.csv.gz", table), "lon", "lat")).isEqualTo(DONE);

    assertThat(answer())
        .isEqualTo("lon,lat,area\n120.5,30.5,\"西, \"\"1\"\"\"\nx,30,\n120,,\n30.5,120.5,\n");
    assertThat(terminal.err())
        .contains("points.csv.gz:3 (record 2): found 'x', '30'")
        .contains("points.csv.gz:4 (record 3): found '120', ''")
        .contains("points.csv.gz:5 (record 4)", "Maybe longitude and latitude are exchanged.")
        .contains("4 points: 1 located, 0 outside, 0 without position, 3 with one that cannot be");
  }

  @Test
  void exchanged_columns_are_refused_and_nothing_is_written() {
    Path areas =
        write(
            "south.geojson",
            AREAS.replaceAll("12([012])", "2$1").replaceAll("\\b(3[01])\\b", "-$1"));
    Path points = write("points.csv", "y,x\n-30.2,20.5\n-30.7,21.2\n");

    assertThat(locate(areas, points, "y", "x")).isEqualTo(FINDINGS);

    assertThat(terminal.err()).contains("GOV-GEO-007", "2 of 2 with the coordinates exchanged");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void a_missing_column_and_one_too_many_are_refused() {
    Path points = write("points.csv", "lon,lat,area\n120.5,30.5,x\n");

    assertThat(locate(points, "lng", "lat")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GEO-004", "Maybe one of lon, lat, area is meant.");
    assertThat(locate(points, "lon", "lat")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GEO-006", "--column");
    assertThat(folder.resolve("out.csv")).doesNotExist();
    assertThat(locate(points, "lon", "lat", "--column", "grid")).isEqualTo(DONE);
    assertThat(answer()).startsWith("lon,lat,area,grid\n");
  }

  @Test
  void coordinate_systems_are_named_and_never_mixed_by_guess() {
    Path points = write("points.csv", "lon,lat\n120.5,30.5\n119.998,30.5\n");
    Path named =
        write(
            "named.geojson",
            AREAS.replace(
                "\"features\"",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"GCJ-02\"}},\"features\""));

    assertThat(locate(named, points, "lon", "lat")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-PLC-015", "--points-crs");
    assertThat(locate(named, points, "lon", "lat", "--crs", "WGS-84")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GEO-009");
    assertThat(locate(named, points, "lon", "lat", "--points-crs", "WGS-84")).isEqualTo(DONE);
    // the shift to the east takes the second point over the border
    assertThat(answer().lines().filter(line -> line.contains("西"))).hasSize(2);
    assertThat(locate(points, "lon", "lat", "--crs", "GCJ-02")).isEqualTo(DONE);
    assertThat(answer()).contains("119.998,30.5,\n");
    assertThat(locate(points, "lon", "lat", "--crs", "EPSG:3857")).isEqualTo(USAGE);
  }

  @Test
  void a_file_converted_forth_and_back_is_the_same_within_a_billionth() throws IOException {
    Path areas = write("areas.geojson", AREAS);
    Path shifted = folder.resolve("shifted.geojson");
    Path back = folder.resolve("back.geojson");

    assertThat(convert(areas, "GCJ-02", shifted)).isEqualTo(DONE);
    assertThat(convert(shifted, "WGS-84", back)).isEqualTo(DONE);

    assertThat(Files.readString(shifted)).contains("\"name\":\"GCJ-02\"", "120.00");
    assertThat(Files.readString(back)).doesNotContain("crs").contains("\"西, \\\"1\\\"\"");
    var first = new com.fasterxml.jackson.databind.ObjectMapper().readTree(back.toFile());
    assertThat(first.at("/features/0/geometry/coordinates/0/0/0").asDouble())
        .isCloseTo(120, org.assertj.core.api.Assertions.within(1e-9));
  }

  private int convert(Path areas, String to, Path out) {
    return terminal.run(
        "grids", "convert", "--areas", areas.toString(), "--to", to, "--out", out.toString());
  }

  @Test
  void a_line_without_its_options_is_wrong_usage() {
    assertThat(terminal.run("grids")).isEqualTo(USAGE);
    assertThat(terminal.run("grids", "locate")).isEqualTo(USAGE);
  }

  private int locate(Path points, String longitude, String latitude, String... more) {
    return locate(write("areas.geojson", AREAS), points, longitude, latitude, more);
  }

  private int locate(Path areas, Path points, String longitude, String latitude, String... more) {
    String[] line = {
      "grids",
      "locate",
      "--areas",
      areas.toString(),
      "--id-property",
      "code",
      "--points",
      points.toString(),
      "--lon",
      longitude,
      "--lat",
      latitude,
      "--out",
      folder.resolve("out.csv").toString()
    };
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return terminal.run(all);
  }

  private String answer() {
    try {
      return Files.readString(folder.resolve("out.csv"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path pack(String name, String text) {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return folder.resolve(name);
  }
}

package org.grassroots.governance.cli.grids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridsPlanCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIDE = 12;

  @TempDir Path folder;

  /** A town of squares in the order of a shuffle; 0 leaves them as they are. */
  private Path town(String name, int shuffle, int heavy) throws IOException {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = (i % SIDE) / 1000.0;
      double y = (i / SIDE) / 1000.0;
      String ring =
          "[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]"
              .formatted(x, y, (i % SIDE + 1) / 1000.0, (i / SIDE + 1) / 1000.0);
      features.add(
          "{\"type\":\"Feature\",\"properties\":{\"id\":\"u%03d\",\"households\":%s,\"community\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
              .formatted(i, i == 40 ? heavy : 30 + i % 7 * 5, i / SIDE < 6 ? "N" : "S", ring));
    }
    if (shuffle > 0) {
      Collections.shuffle(features, new Random(shuffle));
    }
    return Files.writeString(
        folder.resolve(name),
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}");
  }

  private Terminal plan(Path units, Path out, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "grids",
                "plan",
                "--units",
                units.toString(),
                "--weight",
                "households",
                "--min",
                "300",
                "--max",
                "500",
                "--seed",
                "1",
                "--out",
                out.toString(),
                "--json"));
    if (!List.of(more).contains("--steps")) {
      args.addAll(List.of("--steps", "40000"));
    }
    args.addAll(List.of(more));
    Terminal terminal = new Terminal();
    int code = terminal.run(args.toArray(String[]::new));
    assertThat(code).as(terminal.err()).isEqualTo(ExitCodes.DONE);
    return terminal;
  }

  @Test
  void a_town_is_divided_and_every_figure_told() throws IOException {
    Path out = folder.resolve("plan.csv");
    Path grids = folder.resolve("grids.geojson");
    Path page = folder.resolve("plan.html");

    Terminal terminal =
        plan(
            town("u.geojson", 0, 30),
            out,
            "--border",
            "community",
            "--geojson",
            grids.toString(),
            "--html",
            page.toString());

    JsonNode json = JSON.readTree(terminal.out());
    assertThat(json.path("grids").asInt()).isEqualTo(16);
    assertThat(json.path("inRange").asInt()).isEqualTo(16);
    assertThat(json.path("outOfRange")).isEmpty();
    assertThat(json.path("contiguous").asInt()).isEqualTo(16);
    assertThat(json.path("cutEdges").asInt()).isPositive();
    assertThat(json.path("cutKm").asDouble())
        .isBetween(0.11 * json.path("cutEdges").asInt(), 0.112 * json.path("cutEdges").asInt());
    assertThat(json.path("meanPolsbyPopper").asDouble()).isBetween(0.5, 0.79);
    assertThat(json.has("meanDeviation") && json.has("maxDeviation")).isTrue();
    assertThat(json.path("moved").asInt()).isZero();
    assertThat(json.path("steps").asInt()).isPositive();
    List<String> rows = Files.readAllLines(out);
    assertThat(rows).hasSize(SIDE * SIDE + 1).startsWith("unit,grid");
    assertThat(rows.get(1)).startsWith("u000,N-");
    JsonNode features = JSON.readTree(grids.toFile()).path("features");
    assertThat(features).hasSize(16);
    assertThat(features.get(0).path("properties").path("explanation").asText()).contains("beside");
    assertThat(Files.readString(page)).contains("<title>Grid plan</title>").doesNotContain("{{");
  }

  @Test
  void order_and_threads_change_no_byte() throws IOException {
    Path one = folder.resolve("one.csv");
    Path other = folder.resolve("other.csv");

    Terminal first = plan(town("u.geojson", 0, 30), one, "--threads", "1");
    Terminal second = plan(town("v.geojson", 9, 30), other, "--threads", "2");

    assertThat(second.out()).isEqualTo(first.out());
    assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
  }

  @Test
  void a_tower_is_told_and_the_plan_is_written() throws IOException {
    Path out = folder.resolve("plan.csv");

    JsonNode json = JSON.readTree(plan(town("u.geojson", 0, 900), out).out());

    assertThat(json.path("outOfRange")).hasSize(1);
    assertThat(json.path("outOfRange").get(0).path("weight").asInt()).isEqualTo(900);
    assertThat(json.path("outOfRange").get(0).path("reason").asText()).contains("500");
    assertThat(out).exists();
  }

  @Test
  void a_revision_moves_little_and_lists_its_changes() throws IOException {
    Path before = folder.resolve("before.csv");
    Path after = folder.resolve("after.csv");
    plan(town("u.geojson", 0, 30), before);

    JsonNode json =
        JSON.readTree(
            plan(town("v.geojson", 3, 190), after, "--previous", before.toString()).out());

    assertThat(json.path("inRange")).isEqualTo(json.path("grids"));
    assertThat(json.path("moved").asInt()).isLessThanOrEqualTo(4);
    int listed = 0;
    for (JsonNode change : json.path("changes")) {
      listed += change.path("units").size();
    }
    assertThat(listed).isEqualTo(json.path("moved").asInt());
  }

  @Test
  void bad_weights_are_refused_with_their_rows_and_nothing_is_written() throws IOException {
    Path units = town("u.geojson", 0, -4);
    Path out = folder.resolve("plan.csv");
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            "grids",
            "plan",
            "--units",
            units.toString(),
            "--weight",
            "households",
            "--min",
            "300",
            "--max",
            "500",
            "--out",
            out.toString(),
            "--json");

    assertThat(code).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains("GOV-PLN-014").contains("features[40] ('u040')");
    assertThat(terminal.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void the_best_districts_there_are_are_found() throws IOException {
    Path units = RealData.file("geo/small/fl25-units.geojson");
    Path edges = RealData.file("geo/small/fl25-edges.csv");
    long[][] bands = {{57765, 58931}, {55431, 61265}};
    double[] shortest = {84.19, 69.37};
    for (int i = 0; i < bands.length; i++) {
      Terminal terminal = new Terminal();
      terminal.run(
          "grids",
          "plan",
          "--units",
          units.toString(),
          "--edges",
          edges.toString(),
          "--weight",
          "population",
          "--grids",
          "3",
          "--min",
          bands[i][0] + "",
          "--max",
          bands[i][1] + "",
          "--seed",
          (i + 7) + "",
          "--out",
          folder.resolve("p.csv").toString(),
          "--json");
      JsonNode json = JSON.readTree(terminal.out());
      assertThat(json.path("cutKm").asDouble())
          .isCloseTo(shortest[i], org.assertj.core.api.Assertions.within(0.01));
    }
  }

  @Test
  void a_whole_city_fits_its_band() throws IOException {
    Path units = RealData.file("geo/glasgow/glasgow-units.geojson");
    Path edges = RealData.file("geo/glasgow/glasgow-edges.csv");

    JsonNode json =
        JSON.readTree(
            plan(units, folder.resolve("g.csv"), "--edges", edges.toString(), "--steps", "300000")
                .out());

    assertThat(json.path("grids").asInt()).isEqualTo(714);
    assertThat(json.path("inRange").asInt()).isEqualTo(714);
    assertThat(json.path("contiguous").asInt()).isEqualTo(714);
    assertThat(json.path("meanPolsbyPopper").asDouble()).isGreaterThan(0.511);
  }
}

package org.grassroots.governance.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each stage of the ASEM index comes out as published, and the index with its ranks. */
class AsemTest {
  private static final Map<String, Integer> STAGES =
      Map.of("2_denominated", -1, "3_imputed", 0, "4_treated", 1, "5_normalised", 2);

  @TempDir private Path folder;

  @Test
  void every_stage_comes_out() throws IOException {
    Path data = RealData.file("assessment/asem-coinr/1_units_raw.csv");
    Path out = folder.resolve("out.csv");
    Path why = folder.resolve("why");

    int code =
        new Terminal()
            .run(
                "score",
                "--scheme",
                "pack:asem",
                "--data",
                data.toString(),
                "--out",
                out.toString(),
                "--explain-all",
                why.toString());

    assertThat(code).isZero();
    results(Table.read(out).by("unit"), data.resolveSibling("6_results.csv"));
    for (String stage : STAGES.keySet()) {
      Map<String, Map<String, String>> published =
          Table.read(data.resolveSibling(stage + ".csv")).by("uCode");
      for (Map.Entry<String, Map<String, String>> unit : published.entrySet()) {
        stage(leaves(why.resolve(unit.getKey() + ".json")), unit.getValue(), STAGES.get(stage));
      }
    }
  }

  private static void results(Map<String, Map<String, String>> scored, Path file) {
    List<Map<String, String>> published = Table.read(file).rows();
    assertThat(published).hasSize(51);
    for (Map<String, String> row : published) {
      Map<String, String> found = scored.get(row.get("uCode"));
      assertThat(found.get("Index.rank")).isEqualTo(row.get("Rank"));
      row.forEach(
          (column, figure) -> {
            if (!column.equals("uCode") && !column.equals("Rank")) {
              assertThat(Double.parseDouble(found.get(column)))
                  .as(row.get("uCode") + " " + column)
                  .isCloseTo(Double.parseDouble(figure), within(1e-8));
            }
          });
    }
  }

  private static void stage(Map<String, JsonNode> leaves, Map<String, String> published, int step) {
    leaves.forEach(
        (leaf, line) -> {
          JsonNode found = step < 0 ? line.get("source") : line.get("steps").get(step).get("after");
          String figure = published.get(leaf);
          if (figure.isEmpty() || figure.equals("NA")) {
            assertThat(found.isNull()).as(leaf).isTrue();
          } else {
            double wanted = Double.parseDouble(figure);
            assertThat(found.asDouble())
                .as(leaf)
                .isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
          }
        });
    assertThat(leaves).hasSize(49);
  }

  private static Map<String, JsonNode> leaves(Path file) throws IOException {
    Map<String, JsonNode> leaves = new HashMap<>();
    collect(new ObjectMapper().readTree(Files.readString(file)).get("root"), leaves);
    return leaves;
  }

  private static void collect(JsonNode line, Map<String, JsonNode> leaves) {
    if (line.get("children").isEmpty()) {
      leaves.put(line.get("node").asText(), line);
    }
    line.get("children").forEach(child -> collect(child, leaves));
  }
}

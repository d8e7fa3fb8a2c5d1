package org.grassroots.governance.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.assessment.method.Normalisations;
import org.grassroots.governance.model.assessment.method.Outliers;
import org.grassroots.governance.model.assessment.method.Places;
import org.junit.jupiter.api.Test;

/** Sustainable connectivity of Asia and Europe: the stages that COINr publishes, one by one. */
class AsemStagesTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("governance.data", "../../../shared/data"), "assessment/asem-coinr");

  @Test
  void outliers_are_treated_as_published() {
    Map<String, double[]> imputed = numbers("3_imputed.csv");
    Map<String, double[]> treated = numbers("4_treated.csv");
    Map<String, Map<String, String>> log = rows("4_treatment_log.csv", "iCode");
    assertThat(log).hasSize(49);
    log.forEach(
        (code, row) -> {
          Outliers.Treated own = Outliers.COINR.treat(imputed.get(code));
          boolean isTouched = own.outcome() != Outliers.Outcome.UNTOUCHED;
          assertThat(isTouched).as(code).isEqualTo(row.get("check_SkewKurt0.Pass").equals("FALSE"));
          assertThat(own.before().skew())
              .isCloseTo(Double.parseDouble(row.get("check_SkewKurt0.Skew")), within(1e-9));
          assertThat(own.before().kurtosis())
              .isCloseTo(Double.parseDouble(row.get("check_SkewKurt0.Kurt")), within(1e-9));
          if (isTouched) {
            assertThat(own.movedCount()).isEqualTo(Integer.parseInt(row.get("winsorise.nwin")));
          }
          near(own.column(), treated.get(code), code);
        });
  }

  @Test
  void normalised_as_published() {
    Map<String, double[]> treated = numbers("4_treated.csv");
    Map<String, double[]> normalised = numbers("5_normalised.csv");
    rows("0_meta_tree.csv", "iCode")
        .forEach(
            (code, row) -> {
              if (row.get("Type").equals("Indicator")) {
                boolean isHigher = row.get("Direction").equals("1");
                double[] own =
                    Normalisations.CATALOGUE
                        .of("min-max", Map.of("from", "0", "to", "100"))
                        .apply(
                            treated.get(code),
                            isHigher ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
                near(own, normalised.get(code), code);
              }
            });
  }

  @Test
  void aggregated_and_ranked_as_published() {
    Map<String, double[]> columns = new HashMap<>(numbers("5_normalised.csv"));
    List<String> units = ids("5_normalised.csv", "uCode");
    Map<String, Map<String, String>> tree = rows("0_meta_tree.csv", "iCode");
    Map<String, Map<String, String>> results = rows("6_results.csv", "uCode");
    for (int level = 2; level <= 4; level++) {
      for (Map.Entry<String, Map<String, String>> node : tree.entrySet()) {
        if (node.getValue().get("Level").equals(String.valueOf(level))) {
          columns.put(node.getKey(), joined(node.getKey(), tree, columns));
        }
      }
    }
    double[] ranks = Places.bestFirst(columns.get("Index"));
    for (int unit = 0; unit < units.size(); unit++) {
      Map<String, String> published = results.get(units.get(unit));
      assertThat(ranks[unit]).isEqualTo(Double.parseDouble(published.get("Rank")));
      for (String node : List.of("Index", "Conn", "Sust", "Physical", "Social")) {
        assertThat(columns.get(node)[unit])
            .isCloseTo(Double.parseDouble(published.get(node)), within(1e-8));
      }
    }
  }

  private static double[] joined(
      String parent, Map<String, Map<String, String>> tree, Map<String, double[]> columns) {
    List<double[]> children = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    tree.forEach(
        (code, row) -> {
          if (row.get("Parent").equals(parent) && !row.get("Type").equals("Group")) {
            children.add(columns.get(code));
            weights.add(Double.parseDouble(row.get("Weight")));
          }
        });
    return Aggregations.CATALOGUE
        .of("arithmetic", Map.of())
        .apply(children, weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void near(double[] own, double[] published, String code) {
    for (int unit = 0; unit < own.length; unit++) {
      double slack = 1e-9 * Math.max(1e-6, Math.abs(published[unit]));
      assertThat(own[unit]).as(code + " of unit " + unit).isCloseTo(published[unit], within(slack));
    }
  }

  private static List<String> ids(String file, String column) {
    return List.copyOf(rows(file, column).keySet());
  }

  private static Map<String, double[]> numbers(String file) {
    Map<String, double[]> columns = new HashMap<>();
    List<Map<String, String>> rows = List.copyOf(rows(file, "uCode").values());
    for (String name : rows.get(0).keySet()) {
      if (!name.equals("uCode")) {
        columns.put(
            name, rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray());
      }
    }
    return columns;
  }

  private static Map<String, Map<String, String>> rows(String file, String id) {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.exists(path), "no published stages at " + path);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    try (CsvSource source = CsvSource.open(path)) {
      while (source.hasNext()) {
        CsvRow row = source.next();
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < source.header().size(); i++) {
          named.put(source.header().get(i), i < row.cells().size() ? row.cells().get(i) : "");
        }
        rows.put(named.get(id), named);
      }
    }
    return rows;
  }
}

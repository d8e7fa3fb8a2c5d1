package org.grassroots.governance.region.us311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser.Direction;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.tck.scoring.MethodLaws;
import org.junit.jupiter.api.Test;

class GroupInequalityTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("governance.data", "../../../shared/data"),
          "assessment/hdr-2022/hdr_2022.csv");
  private static final Parameters SEXES =
      new Parameters(
          Map.of(
              "groups", "f m", "dimensions", "health empowerment labour", "assumed", "health-m 1"));
  private static final Parameters TWO =
      new Parameters(Map.of("groups", "f m", "dimensions", "work"));

  @Test
  void it_keeps_the_laws_of_aggregators() {
    List<Child> children =
        List.of(
            new Child("work-f", 1, Column.of(0.2, 0.9, Double.NaN, 0.5)),
            new Child("work-m", 1, Column.of(0.4, 0.1, Double.NaN, 1)));
    MethodLaws.prove(new GroupInequality(), TWO, children);
  }

  @Test
  void equal_groups_are_not_unequal_and_nothing_is_most_unequal() {
    assertThat(between(0.5, 0.5)).isZero();
    assertThat(between(0, 0.5)).isEqualTo(1);
    assertThat(between(0.2, 0.6)).isEqualTo(between(0.6, 0.2)).isGreaterThan(0);
    assertThat(between(0, 0)).isNaN();
    assertThat(between(Double.NaN, 0.5)).isNaN();
  }

  @Test
  void children_are_known_by_their_names() {
    refused(() -> aggregate(TWO, new Child("work-f", 1, Column.of(1))));
    refused(
        () ->
            aggregate(
                TWO,
                new Child("work-f", 1, Column.of(1)),
                new Child("work-m", 1, Column.of(1)),
                new Child("work-x", 1, Column.of(1))));
    refused(
        () ->
            aggregate(
                TWO, new Child("work-f", 1, Column.of(-1)), new Child("work-m", 1, Column.of(1))));
  }

  @Test
  void gender_inequality_as_published() {
    assumeTrue(Files.exists(FILE), "no published indices at " + FILE);
    List<Map<String, String>> rows = rows();
    try (Plugins plugins =
        PluginLoader.load(PluginConfig.builder().plugin(new Region311Plugin()).build())) {
      Column health = geometric(plugins, ratio(plugins, rows, "mmr"), ratio(plugins, rows, "abr"));
      List<Child> children =
          List.of(
              new Child("health-f", 1, health),
              new Child(
                  "empowerment-f",
                  1,
                  geometric(plugins, ratio(plugins, rows, "pr_f"), ratio(plugins, rows, "se_f"))),
              new Child(
                  "empowerment-m",
                  1,
                  geometric(plugins, ratio(plugins, rows, "pr_m"), ratio(plugins, rows, "se_m"))),
              new Child("labour-f", 1, ratio(plugins, rows, "lfpr_f")),
              new Child("labour-m", 1, ratio(plugins, rows, "lfpr_m")));
      Column gii = plugins.aggregators().require("group-inequality").aggregate(children, SEXES);
      int published = 0;
      for (int unit = 0; unit < rows.size(); unit++) {
        String text = rows.get(unit).get("gii");
        if (!text.isEmpty()) {
          published++;
          assertThat(BigDecimal.valueOf(gii.value(unit)).setScale(3, RoundingMode.HALF_UP))
              .as(rows.get(unit).get("name"))
              .isEqualByComparingTo(text);
        }
      }
      assertThat(published).isEqualTo(177);
    }
  }

  private static Column ratio(Plugins plugins, List<Map<String, String>> rows, String name) {
    Map<String, String> parameters =
        switch (name) {
          case "mmr" -> Map.of("reference", "10", "at-least", "10", "at-most", "1000");
          case "abr" -> Map.of("reference", "1");
          case "pr_f" -> Map.of("reference", "100", "at-least", "0.1");
          default -> Map.of("reference", "100");
        };
    double[] figures =
        rows.stream()
            .map(row -> row.get(name))
            .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
            .toArray();
    boolean isLower = name.equals("mmr") || name.equals("abr");
    return plugins
        .normalisers()
        .require("ratio")
        .normalise(
            Column.of(figures),
            isLower ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER,
            new Parameters(parameters));
  }

  private static Column geometric(Plugins plugins, Column one, Column other) {
    double[] both = one.toArray();
    for (int unit = 0; unit < both.length; unit++) {
      both[unit] = other.isMissing(unit) ? Double.NaN : both[unit];
    }
    return plugins
        .aggregators()
        .require("geometric")
        .aggregate(
            List.of(new Child("one", 1, Column.of(both)), new Child("other", 1, other)),
            Parameters.NONE);
  }

  private static List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(FILE)) {
      while (source.hasNext()) {
        CsvRow row = source.next();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < source.header().size(); i++) {
          named.put(source.header().get(i), row.cells().get(i));
        }
        rows.add(named);
      }
    }
    return rows;
  }

  private static double between(double women, double men) {
    return aggregate(
            TWO, new Child("work-f", 1, Column.of(women)), new Child("work-m", 1, Column.of(men)))
        .value(0);
  }

  private static Column aggregate(Parameters parameters, Child... children) {
    return new GroupInequality().aggregate(List.of(children), parameters);
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith("GOV-ASM-218");
  }
}

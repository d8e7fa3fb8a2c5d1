package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grassroots.governance.formats.assessment.Small.cells;
import static org.grassroots.governance.formats.assessment.Small.column;
import static org.grassroots.governance.formats.assessment.Small.score;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Scored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each published rule is a few lines of a scheme and gives the published points. */
class RuleCasesTest {

  private final Map<String, JsonNode> cases = new TreeMap<>();

  @BeforeEach
  void read_the_cases() throws IOException {
    Path file =
        Path.of(
            System.getProperty("governance.data", "../shared/data"), "assessment/rule-cases.json");
    assumeTrue(Files.exists(file), () -> "Real data is absent: " + file);
    new ObjectMapper()
        .readTree(file.toFile())
        .forEach(each -> cases.put(each.get("id").asText(), each));
  }

  @Test
  void no_case_is_left_out() {
    assertThat(cases.keySet())
        .containsExactly(
            "band-edge-decimal",
            "band-gap",
            "deduct-to-zero",
            "na-by-unit-type",
            "penalty-percent-of-section-max",
            "progress-to-target",
            "question-weight-low-medium-high",
            "rank-round-first",
            "red-black-list-ties",
            "step-deduction",
            "three-rates-10-50-40",
            "three-rates-30-35-35",
            "three-rates-zero-valid");
  }

  @Test
  void bands_with_gaps_are_refused_and_whole_scores_close_them() {
    JsonNode given = given("band-gap");
    StringBuilder bands = new StringBuilder("bands:\n  edge: both\n  list:\n");
    given
        .get("bands")
        .forEach(
            band ->
                bands.append(
                    "    - {id: %s%s%s}\n"
                        .formatted(
                            band.get(0).asText(),
                            end("from", band.get(1)),
                            end("to", band.get(2)))));
    String root = "root: {id: r, value: x%s}\n" + bands;

    assertThatThrownBy(() -> scheme("x", root.formatted("")))
        .hasMessageContaining("no band for 59..60")
        .hasMessageContaining("no band for 79..80")
        .hasMessageContaining("no band for 89..90")
        .hasMessageContaining("Maybe round");
    Scored whole =
        score(scheme("x", root.formatted(", decimals: 0")), column("x", List.of("90", "89")));
    assertThat(cells(whole, "band")).containsExactly("excellent", "good");
  }

  private static String end(String key, JsonNode end) {
    return end.isNull() ? "" : ", " + key + ": " + end.asText();
  }

  @Test
  void bands_follow_the_rounded_decimal() {
    Scheme gdi =
        scheme(
            "x",
            """
            root: {id: gdi, value: x, decimals: 3}
            bands:
              of: "abs(gdi - 1) * 100"
              edge: upper
              list: [{id: 1, to: 2.5}, {id: 2, from: 2.5, to: 5}, {id: 3, from: 5, to: 7.5},
                {id: 4, from: 7.5, to: 10}, {id: 5, from: 10}]
            """);
    List<String> figures =
        texts(given("band-edge-decimal").get("inputs")).stream()
            .map(text -> text.replaceAll("->.*", ""))
            .toList();

    assertThat(cells(score(gdi, column("x", figures)), "band"))
        .isEqualTo(texts(given("band-edge-decimal").get("expected")));
  }

  @Test
  void each_missing_part_deducts_until_nothing_is_left() {
    Scheme scheme =
        scheme("x", "root: {id: r, value: x, steps: [{occurrences: {start: 2, each: -0.5}}]}");

    assertPoints("deduct-to-zero", scheme);
  }

  @Test
  void a_point_below_has_three_readings_and_the_scheme_must_choose() {
    JsonNode given = given("step-deduction");
    String root = "root: {id: r, value: x, steps: [{shortfall: {threshold: 90, full: 25%s}}]}";

    given
        .get("expected")
        .properties()
        .forEach(
            reading -> {
              String word = reading.getKey().replace("whole_points_", "").replace('_', '-');
              Scored scored =
                  score(
                      scheme("x", root.formatted(", reading: " + word)),
                      column("x", texts(given.get("inputs"))));
              assertThat(numbers(cells(scored, "r"))).isEqualTo(numbers(texts(reading.getValue())));
            });
    assertThatThrownBy(() -> scheme("x", root.formatted("")))
        .hasMessageContaining("pro-rata, started or completed");
  }

  @Test
  void three_rates_weigh_as_each_city_says_and_do_not_apply_without_call_backs() {
    JsonNode usual = given("three-rates-10-50-40");
    Scored scored = score(rates(10, 50, 40), Map.of("u", row(usual.get("inputs"))));
    usual
        .get("expected")
        .properties()
        .forEach(
            each ->
                assertThat(new BigDecimal(cells(scored, each.getKey()).get(0)))
                    .isEqualByComparingTo(each.getValue().asText()));

    JsonNode other = given("three-rates-30-35-35");
    assertThat(cells(score(rates(30, 35, 35), Map.of("u", row(other.get("inputs")))), "score"))
        .containsExactly(other.get("expected").get("score").asText());

    JsonNode none = given("three-rates-zero-valid");
    assertThat(cells(score(rates(10, 50, 40), Map.of("u", row(none.get("inputs")))), "score"))
        .containsExactly("NA");
  }

  private static Scheme rates(int response, int resolution, int satisfaction) {
    return Small.scheme(
        List.of("valid", "contacted", "resolved", "satisfied", "basically_satisfied"),
        """
        root:
          id: score
          children:
            - {id: response, weight: %d, value: contacted / valid * 100}
            - {id: resolution, weight: %d, value: resolved / valid * 100}
            - id: satisfaction
              weight: %d
              value: (satisfied + 0.9 * basically_satisfied) / valid * 100
        """
            .formatted(response, resolution, satisfaction));
  }

  @Test
  void ranks_follow_the_rounded_figure() {
    JsonNode given = given("rank-round-first");
    String root = "root: {id: r, value: x, decimals: 3}\nranking: {ties: %s}\n";
    var rows = column("x", texts(given.get("inputs")));
    Scored competition = score(scheme("x", root.formatted("competition")), rows);

    assertThat(cells(competition, "r")).isEqualTo(texts(given.get("expected").get("rounded")));
    assertThat(cells(competition, "r.rank"))
        .isEqualTo(texts(given.get("expected").get("rank_half_up")));
    assertThat(cells(score(scheme("x", root.formatted("dense")), rows), "r.rank"))
        .isEqualTo(texts(given.get("expected").get("dense")));
  }

  @Test
  void a_list_cuts_ties_as_declared() {
    JsonNode given = given("red-black-list-ties");
    List<String> figures = texts(given.get("inputs"));
    String root =
        "root: {id: r, value: x}\nquotas: [{id: red, count: 5, ties: %s, within: group}]\n";

    assertThat(onList(root.formatted("include-all"), figures))
        .isEqualTo(texts(given.get("expected").get("policies").get("INCLUDE_ALL_TIED")));
    assertThat(onList(root.formatted("exclude-all"), figures))
        .isEqualTo(texts(given.get("expected").get("policies").get("EXCLUDE_ALL_TIED")));
    assertThat(onList(root.formatted("tie-break"), figures)).hasSize(5);
    assertThatThrownBy(() -> scheme("x", root.replace("ties: %s, ", "")))
        .hasMessageContaining("include-all, exclude-all or tie-break");
  }

  private static List<String> onList(String rest, List<String> figures) {
    Scored scored = score(scheme("x", rest), column("x", figures));
    List<String> inside = new ArrayList<>();
    for (int unit = 0; unit < figures.size(); unit++) {
      if (cells(scored, "flags").get(unit).equals("list:red")) {
        inside.add(cells(scored, "r").get(unit));
      }
    }
    return inside;
  }

  @Test
  void progress_may_be_negative_and_is_whole_when_there_is_nothing_to_do() {
    JsonNode given = given("progress-to-target");
    Scheme scheme =
        Small.scheme(
            List.of("baseline", "current", "target"),
            """
            root:
              id: r
              value: (current - baseline) / (target - baseline)
              zeroDenominator: one
            """);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (JsonNode input : given.get("inputs")) {
      rows.put(
          "u" + rows.size(),
          Map.of(
              "baseline", input.get(0).asText(),
              "current", input.get(1).asText(),
              "target", input.get(2).asText()));
    }

    assertThat(numbers(cells(score(scheme, rows), "r")))
        .isEqualTo(numbers(texts(given.get("expected"))));
  }

  @Test
  void what_does_not_apply_leaves_numerator_and_denominator() {
    JsonNode given = given("na-by-unit-type");
    StringBuilder root = new StringBuilder("root:\n  id: r\n  missing: fail\n  children:\n");
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      columns.add("q" + i);
      root.append("    - {id: n%d, value: q%d}\n".formatted(i, i));
    }
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    given
        .get("inputs")
        .properties()
        .forEach(
            unit -> {
              Map<String, String> cells = new TreeMap<>();
              List<String> marks = texts(unit.getValue().get("marks"));
              for (int i = 0; i < marks.size(); i++) {
                cells.put("q" + i, marks.get(i));
              }
              rows.put(unit.getKey(), cells);
            });
    Scored scored = score(Small.scheme(columns, root.toString()), rows);

    for (int unit = 0; unit < rows.size(); unit++) {
      String id = scored.data().units().get(unit);
      assertThat(Double.parseDouble(cells(scored, "r").get(unit)))
          .isEqualTo(given.get("expected").get(id).asDouble());
    }
  }

  @Test
  void a_penalty_may_be_percent_of_the_section() {
    JsonNode given = given("penalty-percent-of-section-max");
    Scheme scheme =
        Small.scheme(
            List.of("mark", "penalty"),
            """
            root:
              id: pct
              aggregate: {method: formula, formula: section / 40 * 100}
              children:
                - id: section
                  full: 40
                  value: mark
                  steps:
                    - deduct:
                        base: percent-of-full
                        items: [{id: sum, amount: penalty}]
            """);
    JsonNode inputs = given.get("inputs");
    int penalty =
        inputs.get("penalties_pct").get(0).asInt() + inputs.get("penalties_pct").get(1).asInt();
    Scored scored =
        score(
            scheme,
            Map.of(
                "u",
                Map.of("mark", inputs.get("mark").asText(), "penalty", String.valueOf(penalty))));

    assertThat(numbers(cells(scored, "section")))
        .isEqualTo(numbers(List.of(given.get("expected").get("mark_after").asText())));
    assertThat(numbers(cells(scored, "pct")))
        .isEqualTo(numbers(List.of(given.get("expected").get("section_pct").asText())));
  }

  @Test
  void a_question_weighs_one_two_or_three() {
    JsonNode given = given("question-weight-low-medium-high");
    Map<String, Integer> factors = Map.of("low", 1, "medium", 2, "high", 3);
    List<BigDecimal> found = new ArrayList<>();
    for (JsonNode input : given.get("inputs")) {
      Scheme scheme =
          scheme(
              "x",
              "root: {id: r, value: x / %s, steps: [{points: %d}]}"
                  .formatted(input.get(1).asText(), factors.get(input.get(2).asText())));
      found.addAll(numbers(cells(score(scheme, column("x", List.of(input.get(0).asText()))), "r")));
    }

    assertThat(found).isEqualTo(numbers(texts(given.get("expected"))));
  }

  private JsonNode given(String id) {
    return cases.get(id);
  }

  private void assertPoints(String id, Scheme scheme) {
    JsonNode given = given(id);
    assertThat(numbers(cells(score(scheme, column("x", texts(given.get("inputs")))), "r")))
        .isEqualTo(numbers(texts(given.get("expected"))));
  }

  private static Scheme scheme(String column, String rest) {
    return Small.scheme(List.of(column), rest);
  }

  private static Map<String, String> row(JsonNode inputs) {
    Map<String, String> row = new TreeMap<>();
    inputs.properties().forEach(cell -> row.put(cell.getKey(), cell.getValue().asText()));
    return row;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static List<BigDecimal> numbers(List<String> texts) {
    return texts.stream()
        .map(text -> new BigDecimal(text).setScale(6, java.math.RoundingMode.UNNECESSARY))
        .toList();
  }
}

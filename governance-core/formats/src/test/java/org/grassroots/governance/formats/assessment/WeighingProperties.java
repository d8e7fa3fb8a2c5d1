package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.model.assessment.scheme.Lint;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

class WeighingProperties {
  private static final List<String> COLUMNS = List.of("a", "b", "c");
  private static final List<String> OUT_OF_FIGURES =
      List.of("entropy", "critic", "standard-deviation", "merec");

  private static Scheme scheme(String weighting, String... weights) {
    StringBuilder children = new StringBuilder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      String weight = weights.length == 0 ? "" : ", weight: " + weights[i];
      children.append("    - {id: n%1$s, value: %1$s%2$s}\n".formatted(COLUMNS.get(i), weight));
    }
    return Small.scheme(
        COLUMNS, "root:\n  id: r\n" + weighting + "  missing: skip\n  children:\n" + children);
  }

  private static String by(String weighting) {
    return "  weighting: " + weighting + "\n";
  }

  private static Map<String, Map<String, String>> rows(Random random, boolean hasGaps) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    int units = 3 + random.nextInt(8);
    for (int unit = 0; unit < units; unit++) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("group", random.nextBoolean() ? "x" : "y");
      for (String column : COLUMNS) {
        boolean isGap = hasGaps && unit > 2 && random.nextInt(5) == 0;
        row.put(column, isGap ? "" : String.valueOf(1 + random.nextInt(90)));
      }
      rows.put("u" + unit, row);
    }
    return rows;
  }

  private static Map<String, Fraction> weights(Scored scored, String cohort) {
    return scored.foundWeights().get("r").get(cohort);
  }

  @Property(tries = 80)
  void frozen_weights_give_the_same_result(@ForAll Random random) {
    String method = OUT_OF_FIGURES.get(random.nextInt(OUT_OF_FIGURES.size()));
    Map<String, Map<String, String>> rows = rows(random, true);
    Scored free = Small.score(scheme(by(method)), rows);
    String[] found =
        weights(free, "").values().stream().map(Weighing::shown).toArray(String[]::new);
    Scored frozen = Small.score(scheme("", found), rows);

    assertThat(Small.cells(free, "r")).isEqualTo(Small.cells(frozen, "r"));
    assertThat(Small.cells(free, "coverage")).isEqualTo(Small.cells(frozen, "coverage"));
    assertThat(Explainer.of(free, 0).contributions())
        .isEqualTo(Explainer.of(frozen, 0).contributions());
  }

  @Property(tries = 60)
  void the_order_of_units_and_units_with_gaps_play_no_part(@ForAll Random random) {
    String method = OUT_OF_FIGURES.get(random.nextInt(OUT_OF_FIGURES.size()));
    Map<String, Map<String, String>> rows = rows(random, true);
    List<String> units = new ArrayList<>(rows.keySet());
    Collections.shuffle(units, random);
    Map<String, Map<String, String>> shuffled = new LinkedHashMap<>();
    units.stream()
        .filter(unit -> COLUMNS.stream().noneMatch(c -> rows.get(unit).get(c).isEmpty()))
        .forEach(unit -> shuffled.put(unit, rows.get(unit)));

    assertThat(weights(Small.score(scheme(by(method)), shuffled), ""))
        .isEqualTo(weights(Small.score(scheme(by(method)), rows), ""));
  }

  @Property(tries = 40)
  void a_cohort_weighs_as_if_it_were_alone(@ForAll Random random) {
    String method = OUT_OF_FIGURES.get(random.nextInt(OUT_OF_FIGURES.size()));
    Map<String, Map<String, String>> rows = rows(random, false);
    rows.values().iterator().next().put("group", "x");
    Map<String, Map<String, String>> alone = new LinkedHashMap<>(rows);
    alone.values().removeIf(row -> !row.get("group").equals("x"));
    boolean isRefused =
        method.equals("entropy") && (alone.size() < 2 || rows.size() - alone.size() == 1);
    String within = by("{method: " + method + ", within: group}");
    if (isRefused) {
      assertThatThrownBy(() -> Small.score(scheme(within), rows))
          .hasMessageContaining("GOV-ASM-212")
          .hasMessageContaining("node r, weighting, cohort ");
      return;
    }

    assertThat(weights(Small.score(scheme(within), rows), "x"))
        .isEqualTo(weights(Small.score(scheme(by(method)), alone), ""));
  }

  /** Entropy once more, in exact numbers, as an oracle of the stated precision. */
  @Property(tries = 25)
  void entropy_is_right_to_all_its_decimals(@ForAll Random random) {
    Map<String, Map<String, String>> rows = rows(random, false);
    List<Real> gaps = new ArrayList<>();
    for (String column : COLUMNS) {
      List<Fraction> figures =
          rows.values().stream().map(row -> Fraction.parse(row.get(column))).toList();
      Fraction sum = figures.stream().reduce(Fraction.ZERO, Fraction::plus);
      List<Real> terms = new ArrayList<>();
      for (Fraction figure : figures) {
        Fraction share = figure.dividedBy(sum);
        terms.add(share.ln().times(share));
      }
      Real entropy = Real.sum(terms).dividedBy(Fraction.of(figures.size(), 1).ln()).negate();
      gaps.add(Fraction.ONE.minus(entropy));
    }
    Real all = Real.sum(gaps);
    List<Fraction> found =
        List.copyOf(weights(Small.score(scheme(by("entropy")), rows), "").values());

    for (int i = 0; i < gaps.size(); i++) {
      double exact = gaps.get(i).dividedBy(all).significant(20).doubleValue();
      assertThat(found.get(i).doubleValue()).isCloseTo(exact, within(6e-13 + 1e-12));
      assertThat(found.get(i).rounded(12, java.math.RoundingMode.UNNECESSARY)).isNotNull();
    }
  }

  @Property(tries = 40)
  void deviations_are_those_of_a_textbook(@ForAll Random random) {
    Map<String, Map<String, String>> rows = rows(random, false);
    double[] deviations = new double[COLUMNS.size()];
    for (int i = 0; i < deviations.length; i++) {
      String column = COLUMNS.get(i);
      double[] figures =
          rows.values().stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
      double mean = java.util.Arrays.stream(figures).average().orElseThrow();
      double squares = java.util.Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
      deviations[i] = Math.sqrt(squares / (figures.length - 1));
    }
    double sum = java.util.Arrays.stream(deviations).sum();
    List<Fraction> found =
        List.copyOf(weights(Small.score(scheme(by("standard-deviation")), rows), "").values());

    for (int i = 0; i < deviations.length; i++) {
      double expected = sum == 0 ? 1.0 / 3 : deviations[i] / sum;
      assertThat(found.get(i).doubleValue()).isCloseTo(expected, within(1e-11));
    }
  }

  @Example
  void stated_weights_are_exact() {
    Map<String, Map<String, String>> rows =
        Map.of("u", Map.of("a", "1", "b", "2", "c", "4"), "v", Map.of("a", "3", "b", "0", "c", ""));
    Map<String, List<String>> expected =
        Map.of(
            "equal", List.of("1/3", "1/3", "1/3"),
            "{method: swing, points: {na: 100, nb: 60, nc: 40}}", List.of("0.5", "0.3", "0.2"),
            "{method: swing, points: [100, 60, 40]}", List.of("0.5", "0.3", "0.2"),
            "{method: rank-order, places: {na: 1, nb: 3, nc: 2}, form: sum}",
                List.of("0.5", "1/6", "1/3"),
            "{method: budget, budgets: [50 30 20, [70, 10, 20]]}", List.of("0.6", "0.2", "0.2"),
            "{method: ahp, judgements: [[1, 2, 4], [1/2, 1, 2], 1/4 1/2 1], limit: 0}",
                List.of("4/7", "2/7", "1/7"));

    expected.forEach(
        (weighting, weights) ->
            assertThat(weights(Small.score(scheme(by(weighting)), rows), "").values())
                .as(weighting)
                .extracting(Weighing::shown)
                .containsExactlyElementsOf(weights));
  }

  @Example
  void a_child_nobody_has_weighs_nothing_and_nobody_else_less() {
    Map<String, Map<String, String>> rows =
        Map.of("u", Map.of("a", "1", "b", "2"), "v", Map.of("a", "3", "b", "8"));

    assertThat(weights(Small.score(scheme(by("equal")), rows), "")).hasSize(3);
    Map<String, Fraction> found = weights(Small.score(scheme(by("standard-deviation")), rows), "");
    assertThat(found.get("nc")).isEqualTo(Fraction.ZERO);
    assertThat(found.get("na").doubleValue()).isCloseTo(0.25, within(1e-12));
  }

  @Example
  void whoever_is_not_compared_has_no_part_in_it() {
    String ranked = "ranking: {among: 'group == \"x\"'}\n";
    Scheme scheme =
        Small.scheme(
            COLUMNS,
            "root: {id: r, weighting: {method: entropy, within: group}, children: [{id: na, value:"
                + " a}, {id: nb, value: b}]}\n"
                + ranked);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("u", Map.of("group", "x", "a", "1", "b", "2"));
    rows.put("v", Map.of("group", "x", "a", "3", "b", "2"));
    rows.put("w", Map.of("group", "y", "a", "3", "b", "2"));
    Scored scored = Small.score(scheme, rows);

    assertThat(Small.cells(scored, "r")).containsExactly("1", "3", "");
    assertThat(Small.cells(scored, "flags")).containsExactly("", "", "not-compared");
  }

  @Example
  void the_explanation_tells_where_weights_come_from() {
    Map<String, Map<String, String>> rows =
        Map.of(
            "u", Map.of("a", "1", "b", "2", "c", "5"), "v", Map.of("a", "3", "b", "7", "c", "5"));
    String ahp = "{method: ahp, judgements: [1 2 6, 1/2 1 2, 1/6 1/2 1], limit: 0.1}";
    var judged = Explainer.of(Small.score(scheme(by(ahp)), rows), 0);
    var found = Explainer.of(Small.score(scheme(by("critic")), rows), 0);

    assertThat(ExplanationText.of(judged, Locale.ENGLISH))
        .contains("weights by judgements of pairs, consistency ratio 0.0158 (saaty)");
    assertThat(ExplanationText.of(judged, Locale.SIMPLIFIED_CHINESE)).contains("一致性比率 0.0158");
    assertThat(ExplanationJson.of(judged)).contains("\"consistencyRatio\":\"0.0158\"");
    assertThat(ExplanationJson.of(found))
        .contains("\"weighting\":{\"method\":\"critic\",\"on\":\"values\",\"gaps\":\"leave-out\"");
  }

  @Example
  void what_does_not_fit_is_refused_at_its_line() {
    refused("GOV-ASM-036", by("equal"), "1", "2", "1");
    refused("GOV-ASM-206", by("{method: swing, points: [1, 2]}"));
    refused(
        "GOV-ASM-217", by("{method: ahp, judgements: [1 9 1/9, 1/9 1 9, 9 1/9 1], limit: 0.1}"));
    refused("GOV-ASM-206", by("{method: ahp, judgements: [1 3, 1/3 1]}"));
    refused("GOV-ASM-209", by("{method: ahp, judgements: [1 3, 1/2 1]}"));
    refused("GOV-ASM-201", by("{method: entropy, decimals: 13}"));
    refused("GOV-ASM-031", by("{method: critic, lower: [nx]}"));
    refused("GOV-ASM-016", by("{method: critic, within: town}"));
    refused("Maybe 'entropy' is meant", by("entropie"));
    assertThatThrownBy(
            () ->
                Small.score(
                    scheme(by("{method: entropy, gaps: error}")),
                    Map.of("u", Map.of("a", "1", "b", "2"), "v", Map.of("a", "1", "c", "2"))))
        .hasMessageContaining("GOV-ASM-208")
        .hasMessageContaining("node r, weighting, unit ");
  }

  private static void refused(String code, String weighting, String... weights) {
    assertThatThrownBy(() -> scheme(weighting, weights))
        .hasMessageContaining(code)
        .hasMessageContaining("small.yaml:");
  }

  @Example
  void lint_asks_for_a_limit_of_contradiction() {
    assertThat(Lint.of(scheme(by("{method: ahp, judgements: [1 2 6, 1/2 1 2, 1/6 1/2 1]}"))))
        .extracting("code")
        .containsExactly("GOV-ASM-107", "GOV-ASM-105");
    assertThat(Lint.of(scheme(by("entropy")))).isEmpty();
  }
}

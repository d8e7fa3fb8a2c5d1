package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.grassroots.governance.model.assessment.method.Perturbation;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Robustness;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.opentest4j.TestAbortedException;

/** What a study in doubles says agrees with exact scoring. */
class RobustnessProperties {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

  /** A scheme whose four weights are filled in by {@code formatted}. */
  @Provide
  Arbitrary<String> texts() {
    return Combinators.combine(
            Arbitraries.of(
                "arithmetic", "geometric", "harmonic", "{method: power, exponent: 2}", "median"),
            Arbitraries.of("arithmetic", "geometric", "penalised-mean"),
            Arbitraries.of("skip", "zero", "worst", "fail"),
            Arbitraries.of(
                "",
                ", steps: [{min-max: {from: 1, to: 100, constant: neutral}}]",
                ", steps: [{bonus: {items: [{id: e, amount: \"coalesce(d, 0) / 10\"}], cap: 7}},"
                    + " {clip: {to: 80}}]",
                ", steps: [{deduct: {base: percent-of-value, items: [{id: e, amount: 10}]}},"
                    + " {round: 1}]"),
            Arbitraries.of(
                "",
                "ranking: {on: unrounded}\n",
                "vetoes: [{id: v, when: d > 80, effect: cap-score, score: 30}]\n",
                "ranking: {within: group}\n",
                "bands: {list: [{id: A, from: 60}, {id: B}]}\n"),
            Arbitraries.of("high", "low"))
        .as(
            (inner, outer, missing, steps, rules, best) ->
                "root: {id: r, decimals: 1, best: %s, missing: skip, aggregate: %s, children: [{id: g, weight: %%s, missing: %s, aggregate: %s, children: [{id: na, weight: %%s, value: a}, {id: nb, weight: %%s, value: b}]%s}, {id: nc, weight: %%s, value: c}]}\n%s"
                    .formatted(best, outer, missing, inner, steps, rules));
  }

  @Provide
  Arbitrary<Map<String, Map<String, String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            Tuple.of(
                9,
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ONE, BigDecimal.valueOf(100))
                    .ofScale(1)
                    .map(BigDecimal::toPlainString)),
            Tuple.of(1, Arbitraries.of("", "NA")));
    return cell.list()
        .ofSize(COLUMNS.size())
        .list()
        .ofMinSize(2)
        .ofMaxSize(7)
        .map(
            lists -> {
              Map<String, Map<String, String>> rows = new LinkedHashMap<>();
              for (List<String> cells : lists) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < COLUMNS.size(); i++) {
                  row.put(COLUMNS.get(i), cells.get(i));
                }
                row.put("group", rows.size() % 2 == 0 ? "x" : "y");
                rows.put("u" + rows.size(), row);
              }
              return rows;
            });
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void weights_that_stay_give_the_published_ranks_and_bands(
      @ForAll("texts") String text, @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored scored = score(text, rows, 2, 3, 1, 4);

    Robustness study = Robustness.of(scored, plan(0, 3, 0));

    for (Robustness.Unit unit : units(study)) {
      int place = scored.find(unit.unit()).orElseThrow();
      assertThat(unit.rank())
          .as(text + rows)
          .isEqualTo(scored.rank("r", place).map(BigDecimal::intValueExact).orElse(0));
      assertThat(unit.acceptability(unit.rank())).isEqualTo(1);
      unit.sameBand().ifPresent(same -> assertThat(same).isEqualTo(1));
    }
  }

  /** The oracle leaves a node out by a weight of 0 in the file. */
  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void leaving_a_node_out_agrees_with_a_scheme_without_its_weight(
      @ForAll("texts") String text, @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored scored = score(text, rows, 2, 3, 1, 4);
    Robustness study = Robustness.of(scored, plan(0, 1, 0));

    Map<String, Scored> without =
        Map.of(
            "g", score(text, rows, 0, 3, 1, 4),
            "na", score(text, rows, 2, 0, 1, 4),
            "nb", score(text, rows, 2, 3, 0, 4),
            "nc", score(text, rows, 2, 3, 1, 0));
    for (Robustness.Cohort cohort : study.cohorts()) {
      for (Robustness.LeftOut left : cohort.leftOut()) {
        Scored other = java.util.Objects.requireNonNull(without.get(left.node()));
        double shift =
            cohort.units().stream()
                .filter(unit -> rank(scored, unit.unit()) > 0 && rank(other, unit.unit()) > 0)
                .mapToInt(unit -> Math.abs(rank(scored, unit.unit()) - rank(other, unit.unit())))
                .average()
                .orElse(Double.NaN);
        assertThat(left.averageShift()).as(left + text + rows).isCloseTo(shift, within(1e-9));
      }
    }
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  void the_same_seed_gives_the_same_digits_and_ranks_hold_inside_the_reach(
      @ForAll("texts") String text, @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored scored = score(text, rows, 2, 3, 1, 4);

    Robustness study = Robustness.of(scored, plan(0.3, 20, 2));

    assertThat(
            new RobustnessTable(Robustness.of(scored, plan(0.3, 20, 2)), 0.9).json(scored.scheme()))
        .isEqualTo(new RobustnessTable(study, 0.9).json(scored.scheme()));
    for (Robustness.Cohort cohort : study.cohorts()) {
      for (Robustness.Interval each : cohort.stability()) {
        assertThat(each.all().from()).isBetween(each.first().from(), each.share());
        assertThat(each.all().to()).isBetween(each.share(), each.first().to());
      }
    }
  }

  @Example
  void a_weight_can_move_until_two_units_are_equal() {
    Scheme scheme =
        Small.scheme(
            COLUMNS,
            "root: {id: r, children: [{id: na, value: a, weight: 1}, {id: nb, value: b, weight:"
                + " 1}]}\nranking: {on: unrounded}\n");
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("one", Map.of("a", "80", "b", "40"));
    rows.put("two", Map.of("a", "30", "b", "70"));

    Robustness study = Robustness.of(Small.score(scheme, rows), plan(0, 1, 0));

    Robustness.Interval first = study.cohorts().get(0).stability().get(0);
    assertThat(first.node()).isEqualTo("na");
    // 80 s + 40 (1 − s) = 30 s + 70 (1 − s) at s = 3/8
    assertThat(first.first().from()).isCloseTo(0.375, within(1e-6));
    assertThat(first.first().to()).isEqualTo(1);
  }

  @Example
  void full_marks_of_points_added_up_are_weights_too() {
    Scheme scheme =
        Small.scheme(
            COLUMNS,
            "root: {id: r, aggregate: sum, children: [{id: na, full: 60, value: a}, {id: nb, full:"
                + " 40, value: b}]}");
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("one", Map.of("a", "60", "b", "0"));
    rows.put("two", Map.of("a", "0", "b", "40"));

    Robustness study = Robustness.of(Small.score(scheme, rows), plan(0, 1, 0));

    Robustness.Interval first = study.cohorts().get(0).stability().get(0);
    assertThat(first.share()).isEqualTo(0.6);
    assertThat(first.first().from()).isCloseTo(0.5, within(1e-6));
  }

  @Example
  void refuses_a_scheme_without_a_weight_that_counts() {
    Scheme scheme =
        Small.scheme(
            COLUMNS,
            "root: {id: r, aggregate: minimum, children: [{id: na, value: a}, {id: nb, value:"
                + " b}]}");
    Scored scored = Small.score(scheme, Map.of("u", Map.of("a", "1", "b", "2")));

    assertThatThrownBy(() -> Robustness.of(scored, plan(0.2, 1, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-ASM-230");
  }

  private static Scored score(
      String text, Map<String, Map<String, String>> rows, Object... weights) {
    try {
      return Small.score(Small.scheme(COLUMNS, text.formatted(weights)), rows);
    } catch (InvalidInput refused) {
      // a harmonic mean takes no 0
      assertThat(refused.faults()).extracting(Fault::code).containsOnly("GOV-ASM-034");
      throw new TestAbortedException(refused.getMessage(), refused);
    }
  }

  private static int rank(Scored scored, String unit) {
    return scored
        .rank("r", scored.find(unit).orElseThrow())
        .map(BigDecimal::intValueExact)
        .orElse(0);
  }

  private static List<Robustness.Unit> units(Robustness study) {
    return study.cohorts().stream().flatMap(cohort -> cohort.units().stream()).toList();
  }

  private static Robustness.Plan plan(double spread, int draws, int sobolPoints) {
    return new Robustness.Plan(new Perturbation.Uniform(spread), 7, draws, sobolPoints);
  }
}

package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Real;

/** What holds of every result, whatever the figures. */
class ScoringProperties {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "bonus", "grave");

  /** All kinds of additive steps at once; {@code %s} takes bonus, veto and quota away. */
  private static Scheme scheme(boolean hasBonus, boolean hasVeto, boolean hasQuota) {
    return Small.scheme(
        COLUMNS,
        """
        root:
          id: r
          decimals: 1
          missing: skip
          children:
            - id: g
              weight: 3
              missing: skip
              children:
                - {id: na, weight: 1, value: a, steps: [{goalposts: {lower: 0, upper: 100}}]}
                - {id: nb, weight: 2, value: b, steps: [{min-max: {within: group}}]}
              steps:
                - points: 100
                - deduct: {items: [{id: d1, amount: "coalesce(d, 0) / 10"}], floor: 0}
            - {id: nc, weight: 2, value: c / d, missing: zero, steps: [{clip: {from: 0, to: 1}}, {points: 100}]}
          steps:
        """
            + (hasBonus
                ? "    - bonus: {items: [{id: b1, amount: \"coalesce(bonus, 0)\", cap: 5}], cap:"
                    + " 5}\n"
                : "")
            + """
                - clip: {from: 0, to: 105}
            bands: {list: [{id: A, from: 70}, {id: B, from: 40}, {id: C}]}
            ranking: {ties: competition}
            """
            + (hasVeto
                ? "vetoes: [{id: v, when: grave > 50, effect: cap-score, score: 30, evidence:"
                    + " group}]\n"
                : "")
            + (hasQuota
                ? "quotas: [{id: q, band: A, share: 0.3, rounding: floor, ties: exclude-all}]\n"
                : ""));
  }

  private static final Scheme FULL = scheme(true, true, true);

  @Provide
  Arbitrary<Map<String, Map<String, String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                    .ofScale(2)
                    .map(BigDecimal::toPlainString)),
            Tuple.of(1, Arbitraries.of("", "NA", "0")));
    return cell.list()
        .ofSize(COLUMNS.size())
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
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

  @Property(tries = 150)
  void contributions_add_up_to_the_published_score(
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored scored = Small.score(FULL, rows);

    for (int unit = 0; unit < rows.size(); unit++) {
      Explained why = Explainer.of(scored, unit);
      Optional<Real> score = why.outcome().score().number();
      score.ifPresent(
          published ->
              assertThat(Real.sum(why.contributions()).compareWith(published))
                  .as(ExplanationJson.of(why))
                  .isZero());
    }
  }

  @Property(tries = 60)
  void the_order_of_the_units_never_shows(
      @ForAll("rows") Map<String, Map<String, String>> rows, @ForAll int seed) {
    List<String> units = new ArrayList<>(rows.keySet());
    Collections.shuffle(units, new Random(seed));
    Map<String, Map<String, String>> shuffled = new LinkedHashMap<>();
    units.forEach(unit -> shuffled.put(unit, rows.get(unit)));

    assertThat(byUnit(Small.score(FULL, shuffled))).isEqualTo(byUnit(Small.score(FULL, rows)));
  }

  @Property(tries = 60)
  void a_replay_gives_the_same_bytes(@ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored first = Small.score(FULL, rows);
    Scored again = Small.score(scheme(true, true, true), rows);

    assertThat(byUnit(again)).isEqualTo(byUnit(first));
    assertThat(again.scheme().hash()).isEqualTo(first.scheme().hash());
    for (int unit = 0; unit < rows.size(); unit++) {
      assertThat(ExplanationJson.of(Explainer.of(again, unit)))
          .isEqualTo(ExplanationJson.of(Explainer.of(first, unit)));
    }
  }

  @Property(tries = 60)
  void a_bonus_never_lowers_a_veto_and_a_quota_never_raise(
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored plain = Small.score(scheme(false, false, false), rows);
    Scored bonus = Small.score(scheme(true, false, false), rows);
    Scored veto = Small.score(scheme(true, true, false), rows);
    Scored quota = Small.score(FULL, rows);

    for (int unit = 0; unit < rows.size(); unit++) {
      assertThat(order(bonus, plain, unit)).isNotNegative();
      assertThat(order(veto, bonus, unit)).isNotPositive();
      assertThat(order(quota, veto, unit)).isZero();
      assertThat(band(veto, unit)).isGreaterThanOrEqualTo(band(bonus, unit));
      assertThat(band(quota, unit)).isGreaterThanOrEqualTo(band(veto, unit));
    }
  }

  @Property(tries = 60)
  void a_better_figure_never_gets_a_lower_score(
      @ForAll("rows") Map<String, Map<String, String>> rows,
      @ForAll @IntRange(min = 1, max = 100) int more) {
    Map<String, Map<String, String>> better = new LinkedHashMap<>(rows);
    Map<String, String> row = new TreeMap<>(rows.get("u0"));
    Assume.that(row.get("a").matches("[0-9.]+"));
    row.put("a", new BigDecimal(row.get("a")).add(BigDecimal.valueOf(more)).toPlainString());
    better.put("u0", row);

    assertThat(order(Small.score(FULL, better), Small.score(FULL, rows), 0)).isNotNegative();
  }

  private static int order(Scored a, Scored b, int unit) {
    return a.published("r", unit)
        .number()
        .flatMap(x -> b.published("r", unit).number().map(x::compareWith))
        .orElse(0);
  }

  /** 0 for the best band; 9 for none. */
  private static int band(Scored scored, int unit) {
    Bands bands = scored.scheme().bands().orElseThrow();
    return scored.outcome(unit).band().map(bands::place).orElse(9);
  }

  private static Map<String, List<String>> byUnit(Scored scored) {
    Map<String, List<String>> rows = new TreeMap<>();
    ScoreTable.rows(scored, row -> rows.put(row.get(0), row));
    return rows;
  }
}

package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.SchemeChange;
import org.grassroots.governance.model.assessment.scheme.SchemeDiff;
import org.grassroots.governance.model.assessment.score.Movement;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Real;

/** What differs between schemes and results adds up, whatever they are. */
class MovementProperties {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

  /** Schemes that share nodes, weights, groups and rules, or do not. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> leaf =
        Combinators.combine(
                Arbitraries.of(COLUMNS),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("", ", steps: [{clip: {from: 10}}]", ", missing: zero"))
            .as(
                (column, weight, rest) ->
                    "{id: n%s, weight: %s, value: %s%s}".formatted(column, weight, column, rest));
    Arbitrary<String> leaves =
        leaf.list()
            .uniqueElements(text -> text.substring(0, 8))
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(list -> String.join(", ", list));
    return Combinators.combine(
            leaves,
            Arbitraries.of("arithmetic", "geometric", "sum", "minimum"),
            Arbitraries.of("arithmetic", "sum"),
            Arbitraries.of("", ", steps: [{bonus: {items: [{id: e, amount: d}], cap: 7}}]"),
            Arbitraries.of(
                "",
                "bands: {list: [{id: A, from: 60}, {id: B}]}\n",
                "vetoes: [{id: v, when: d > 50, effect: cap-score, score: 20}]\n"),
            Arbitraries.integers().between(0, 2))
        .as(
            (below, inner, outer, steps, rules, decimals) ->
                "root: {id: r, decimals: %s, missing: skip, aggregate: %s, children: [{id: g, missing: skip, aggregate: %s, children: [%s]}, {id: x, value: d}]%s}\n%s"
                    .formatted(decimals, outer, inner, below, steps, rules));
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
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            lists -> {
              Map<String, Map<String, String>> rows = new LinkedHashMap<>();
              for (List<String> cells : lists) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < COLUMNS.size(); i++) {
                  row.put(COLUMNS.get(i), cells.get(i));
                }
                rows.put("u" + rows.size(), row);
              }
              return rows;
            });
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void what_nodes_gain_adds_up_to_what_the_score_gains(
      @ForAll("texts") String before,
      @ForAll("texts") String after,
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored was = Small.score(Small.scheme(COLUMNS, before), rows);
    Scored is = Small.score(Small.scheme(COLUMNS, after), rows);

    for (int unit = 0; unit < rows.size(); unit++) {
      Movement movement = Movement.of(was, unit, is, unit);
      movement
          .difference()
          .ifPresent(
              difference ->
                  assertThat(
                          Real.sum(
                                  movement.shares().stream()
                                      .map(Movement.Share::difference)
                                      .toList())
                              .compareWith(difference))
                      .as(before + after + movement)
                      .isZero());
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void who_is_not_told_has_the_same_row(
      @ForAll("texts") String before,
      @ForAll("texts") String after,
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored was = Small.score(Small.scheme(COLUMNS, before), rows);
    Scored is = Small.score(Small.scheme(COLUMNS, after), rows);

    List<String> told = Movement.between(was, is).stream().map(Movement::unit).toList();

    List<String> moved = new ArrayList<>();
    for (int unit = 0; unit < rows.size(); unit++) {
      if (!result(was, unit).equals(result(is, unit))) {
        moved.add("u" + unit);
      }
    }
    assertThat(told).isEqualTo(moved);
  }

  /** Score, rank and band as published, without what depends on the number of decimals. */
  private static List<String> result(Scored scored, int unit) {
    return List.of(
        scored
            .outcome(unit)
            .score()
            .number()
            .map(number -> Digits.of(number, java.util.Optional.empty()))
            .orElseGet(() -> scored.outcome(unit).score().toString()),
        scored.rank("r", unit).map(Digits::plain).orElse(""),
        scored.outcome(unit).band().orElse(""));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void schemes_differ_where_their_hashes_do(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    Scheme a = Small.scheme(COLUMNS, before);
    Scheme b = Small.scheme(COLUMNS, after);

    assertThat(SchemeDiff.of(a, b).isEmpty()).isEqualTo(a.hash().equals(b.hash()));
    assertThat(SchemeDiff.of(b, a))
        .extracting(change -> change.where() + change.key())
        .containsExactlyInAnyOrderElementsOf(
            SchemeDiff.of(a, b).stream().map(change -> change.where() + change.key()).toList());
  }

  @Example
  void each_kind_of_change_is_told_at_its_place() {
    Scheme before =
        Small.scheme(
            COLUMNS,
            """
            root: {id: r, children: [{id: m, weight: 1, value: a}, {id: g, children: [{id: n, value: b, steps: [{clip: {from: 0}}]}, {id: o, value: c}]}]}
            bands: {list: [{id: A, from: 90}, {id: B}]}
            quotas: [{id: q, band: A, share: 0.2, rounding: floor, ties: include-all}]
            """);
    Scheme after =
        Small.scheme(
            COLUMNS,
            """
            root: {id: r, aggregate: sum, children: [{id: g, children: [{id: n, value: b / 2, steps: [{clip: {from: 5}}]}, {id: m, weight: 2, value: a}]}, {id: p, value: d}]}
            bands: {list: [{id: A, from: 85}, {id: B}]}
            ranking: {ties: dense}
            """);

    assertThat(SchemeDiff.of(before, after))
        .contains(
            change("node m", "parent", "r", "g"),
            change("node m", "weight", "1", "2"),
            change("node r", "aggregate", "arithmetic", "sum"),
            change("node n", "steps", "clip (from 0)", "clip (from 5)"),
            change("band A", "range", "90..∞", "85..∞"),
            change("ranking", "ties", "competition", "dense"))
        .extracting(each -> each.where() + "|" + each.key())
        .contains("node o|", "node p|", "quota q|", "node n|value");
  }

  private static SchemeChange change(String where, String key, String before, String after) {
    return new SchemeChange(
        where, key, java.util.Optional.of(before), java.util.Optional.of(after));
  }
}

package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.grassroots.governance.model.assessment.life.Exemption;
import org.grassroots.governance.model.assessment.life.InputSheet;
import org.grassroots.governance.model.assessment.life.Objection;
import org.grassroots.governance.model.assessment.life.Published;
import org.grassroots.governance.model.assessment.life.ResultLife;
import org.grassroots.governance.model.assessment.life.ResultStand;
import org.grassroots.governance.model.assessment.life.Verdicts;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Ordered;

/** The life of results: nothing is lost, nobody else is touched, everything comes back. */
class ResultStandProperties {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Scheme ALONE = scheme("goalposts: {lower: 0, upper: 100}");
  private static final Scheme COMPARED = scheme("min-max: {constant: neutral}");

  private static Scheme scheme(String step) {
    return Small.scheme(
        COLUMNS,
        """
        root:
          id: r
          decimals: 2
          missing: skip
          children:
            - {id: na, weight: 1, value: a, steps: [{%s}]}
            - {id: g, weight: 2, missing: zero, children: [{id: nb, value: b / c}, {id: nd, value: d}], steps: [{bonus: {items: [{id: e, amount: "coalesce(a, 0)", cap: 3}]}}]}
        bands: {list: [{id: A, from: 20}, {id: B}]}
        vetoes: [{id: v, when: d > 90, effect: cap-score, score: 5}]
        publish:
          objections: {days: 7}
          consequences:
            - {id: good, kind: commend, ranks: 1}
            - {id: fix, kind: rectify, bands: [B], days: 30}
            - {id: bad, kind: talk, vetoes: [v]}
        """
            .formatted(step));
  }

  @Provide
  Arbitrary<Map<String, Map<String, String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                    .ofScale(1)
                    .map(BigDecimal::toPlainString)),
            Tuple.of(1, Arbitraries.of("", "NA", "NYD")));
    return cell.list()
        .ofSize(COLUMNS.size())
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(
            lists -> {
              Map<String, Map<String, String>> rows = new LinkedHashMap<>();
              for (List<String> cells : lists) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < COLUMNS.size(); i++) {
                  row.put(COLUMNS.get(i), cells.get(i));
                }
                row.put("group", "x");
                rows.put("u" + rows.size(), row);
              }
              return rows;
            });
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void a_corrected_unit_has_the_score_a_full_computation_gives_it(
      @ForAll("rows") Map<String, Map<String, String>> rows,
      @ForAll("rows") Map<String, Map<String, String>> other) {
    String right = other.get("u0").get("b");
    ResultLife life = upheld(ALONE, rows, right);

    ResultStand stand = ResultStand.of(life, sheet(ALONE, rows), Scoring.by(ALONE));

    Map<String, Map<String, String>> corrected = new LinkedHashMap<>(rows);
    Map<String, String> row = new TreeMap<>(rows.get("u0"));
    row.put("b", right);
    corrected.put("u0", row);
    assertThat(table(stand.current())).isEqualTo(table(Small.score(ALONE, corrected)));
    assertThat(table(stand.provisional())).isEqualTo(table(Small.score(ALONE, rows)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void a_correction_moves_nobody_elses_score(
      @ForAll("rows") Map<String, Map<String, String>> rows,
      @ForAll("rows") Map<String, Map<String, String>> other) {
    ResultLife life = decided(COMPARED, rows, "na", Map.of("a", other.get("u0").get("a")));

    ResultStand stand = ResultStand.of(life, sheet(COMPARED, rows), Scoring.by(COMPARED));

    for (int unit = 1; unit < rows.size(); unit++) {
      for (String node : List.of("r", "na", "g")) {
        assertThat(stand.current().exact(node, unit))
            .isEqualTo(stand.provisional().exact(node, unit));
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void what_is_kept_gives_the_same_table_and_the_same_hashes(
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    InputSheet sheet = sheet(COMPARED, rows);

    assertThat(table(Scoring.by(COMPARED).score(sheet.data())))
        .isEqualTo(table(Small.score(COMPARED, rows)));
    assertThat(InputSheet.of(sheet.data())).isEqualTo(sheet);
    assertThat(InputSheet.of(sheet.data()).hash()).isEqualTo(sheet.hash());
    String before = sheet.hash();
    assertThat(sheet.with(Map.of("u0", Map.of("a", "101"))).hash()).isNotEqualTo(before);
    assertThat(sheet.without(Set.of("u0")).hash()).isNotEqualTo(before);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void an_exempted_unit_is_as_if_it_were_not_there(
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    Decision<ResultLife> decision =
        ResultLife.provisional("m", "clerk", START)
            .exempt(new Exemption("u0", "board", START, "new", "file"), rows.keySet());
    ResultLife life = ((Decision.Accepted<ResultLife>) decision).state();

    ResultStand stand = ResultStand.of(life, sheet(COMPARED, rows), Scoring.by(COMPARED));

    Map<String, Map<String, String>> others = new LinkedHashMap<>(rows);
    others.remove("u0");
    assertThat(table(stand.current())).isEqualTo(table(Small.score(COMPARED, others)));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void each_consequence_is_told_where_its_ground_holds(
      @ForAll("rows") Map<String, Map<String, String>> rows) {
    Scored scored = Small.score(ALONE, rows);

    List<String> told =
        Verdicts.facts("m", scored, START).stream()
            .map(fact -> fact.details().get("unit") + " " + fact.details().get("kind"))
            .toList();

    List<String> expected = new ArrayList<>();
    for (int unit = 0; unit < rows.size(); unit++) {
      if (scored.rank("r", unit).filter(rank -> rank.intValue() == 1).isPresent()) {
        expected.add("u" + unit + " commend");
      }
      if (scored.outcome(unit).band().equals(Optional.of("B"))) {
        expected.add("u" + unit + " rectify");
      }
      if (!scored.outcome(unit).vetoes().isEmpty()) {
        expected.add("u" + unit + " talk");
      }
    }
    assertThat(told).isEqualTo(expected);
  }

  @Example
  void refuses_each_step_out_of_order() {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("u0", Map.of("a", "1"));
    ResultLife life = ResultLife.provisional("m", "clerk", START);
    Objection right = objection("o", "u0", "nb", "file", START.plus(Duration.ofDays(1)));

    assertThat(
            codes(
                life.object(
                    objection("o", "u9", "g", " ", START.plus(Duration.ofDays(7))),
                    ALONE,
                    rows.keySet())))
        .containsExactly("GOV-ASM-241", "GOV-ASM-242", "GOV-ASM-242", "GOV-ASM-243");
    ResultLife heard = state(life.object(right, ALONE, rows.keySet()));
    assertThat(codes(heard.object(right, ALONE, rows.keySet()))).containsExactly("GOV-ASM-244");
    assertThat(codes(heard.rule("x", ruling("board", true, Map.of("b", "1")), ALONE)))
        .containsExactly("GOV-ASM-245");
    assertThat(codes(heard.rule("o", ruling("clerk", true, Map.of("b", "1")), ALONE)))
        .containsExactly("GOV-ASM-247");
    assertThat(codes(heard.rule("o", ruling("unit", true, Map.of("a", "1")), ALONE)))
        .containsExactly("GOV-ASM-247", "GOV-ASM-248");
    assertThat(codes(heard.rule("o", ruling("board", false, Map.of("b", "1")), ALONE)))
        .containsExactly("GOV-ASM-248");
    assertThat(codes(heard.rule("o", ruling("board", true, Map.of()), ALONE)))
        .containsExactly("GOV-ASM-248");
    assertThat(codes(heard.publish(published(START.plus(Duration.ofDays(8))), ALONE)))
        .containsExactly("GOV-ASM-249");
    ResultLife dismissed = state(heard.rule("o", ruling("board", false, Map.of()), ALONE));
    assertThat(codes(dismissed.publish(published(START.plus(Duration.ofDays(6))), ALONE)))
        .containsExactly("GOV-ASM-249");
    ResultLife done = state(dismissed.publish(published(START.plus(Duration.ofDays(7))), ALONE));
    assertThat(codes(done.exempt(new Exemption("u0", "b", START, "r", "e"), rows.keySet())))
        .containsExactly("GOV-ASM-240");
    assertThat(codes(done.publish(published(START.plus(Duration.ofDays(9))), ALONE)))
        .containsExactly("GOV-ASM-240");
  }

  private static ResultLife upheld(
      Scheme scheme, Map<String, Map<String, String>> rows, String right) {
    return decided(scheme, rows, "nb", Map.of("b", right));
  }

  private static ResultLife decided(
      Scheme scheme,
      Map<String, Map<String, String>> rows,
      String leaf,
      Map<String, String> corrected) {
    ResultLife life = ResultLife.provisional("m", "clerk", START);
    ResultLife heard =
        state(life.object(objection("o", "u0", leaf, "file", START), scheme, rows.keySet()));
    return state(heard.rule("o", ruling("board", true, corrected), scheme));
  }

  private static Objection objection(
      String id, String unit, String leaf, String evidence, Instant at) {
    return new Objection(id, unit, leaf, "unit", at, "wrong", evidence, Optional.empty());
  }

  private static Objection.Ruling ruling(
      String by, boolean isUpheld, Map<String, String> corrected) {
    return new Objection.Ruling(by, START, isUpheld, "seen", Ordered.copyOf(corrected));
  }

  private static Published published(Instant at) {
    return new Published("board", at, "s", "i", "t", 1);
  }

  private static ResultLife state(Decision<ResultLife> decision) {
    assertThat(decision.isAccepted()).as(decision.toString()).isTrue();
    return ((Decision.Accepted<ResultLife>) decision).state();
  }

  private static List<String> codes(Decision<ResultLife> decision) {
    return ((Decision.Rejected<ResultLife>) decision)
        .reasons().stream().map(reason -> reason.code()).toList();
  }

  private static InputSheet sheet(Scheme scheme, Map<String, Map<String, String>> rows) {
    return InputSheet.of(Small.score(scheme, rows).data());
  }

  private static List<List<String>> table(Scored scored) {
    List<List<String>> table = new ArrayList<>();
    ScoreTable.rows(scored, table::add);
    return table;
  }
}

package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Real;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeriodMixTest {
  private static final String HEAD =
      """
      scheme: mix
      from: 2020-01-01
      subject: unit
      data: {id: unit, period: period, attributes: [group], indicators: [late, check]}
      """;

  /** Annual = 0.6 × quarters + 0.4 × annual check; each quarter 100 less 10 a case, not below 0. */
  private static String mix(String how) {
    return HEAD
        + """
        publish: {decimals: 2}
        root:
          id: annual
          children:
            - id: routine
              weight: 0.6
              each: quarter
              %s
              children:
                - {id: quarterly, value: late, steps: [occurrences: {start: 100, each: -10, floor: 0}]}
            - {id: final, weight: 0.4, value: check}
        """
            .formatted(how);
  }

  private static Scored score(String scheme, String period, String... rows) {
    Scheme read = SchemeReader.read(scheme, "mix.yaml");
    RowTable table = new RowTable(read);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      table.row(
          row,
          cells[0],
          Optional.of(Period.parse(cells[1])),
          java.util.Map.of("group", cells[2], "late", cells[3], "check", cells[4]));
    }
    return Scoring.by(read).score(table.data(Optional.of(Period.parse(period)), "rows"));
  }

  private static final String[] YEAR = {
    "u,2026-Q1,x,1,",
    "u,2026-Q2,x,3,",
    "u,2026-Q3,x,0,",
    "u,2026-Q4,x,20,",
    "u,2026,x,,80",
    "v,2026-Q1,x,2,",
    "v,2026-Q2,x,NA,",
    "v,2026-Q4,x,2,",
    "v,2026,x,,90"
  };

  @Test
  void a_year_is_what_its_quarters_and_its_own_check_make_it() {
    Scored scored = score(mix("missing: skip"), "2026", YEAR);

    assertThat(ScoreTable.header(scored.scheme()))
        .contains("routine", "quarterly@2026-Q1", "quarterly@2026-Q4.rank");
    assertThat(Small.cells(scored, "quarterly@2026-Q4")).containsExactly("0.00", "80.00");
    assertThat(Small.cells(scored, "quarterly@2026-Q2")).containsExactly("70.00", "NA");
    assertThat(Small.cells(scored, "quarterly@2026-Q3")).containsExactly("100.00", "");
    assertThat(Small.cells(scored, "routine")).containsExactly("65.00", "80.00");
    assertThat(Small.cells(scored, "annual")).containsExactly("71.00", "84.00");
    assertThat(scored.scheme().hash())
        .isEqualTo(SchemeReader.read(mix("missing: skip"), "mix.yaml").hash())
        .isNotEqualTo(SchemeReader.read(mix("missing: zero"), "mix.yaml").hash());
  }

  @Test
  void missing_periods_follow_the_policy_of_the_group() {
    assertThat(Small.cells(score(mix(""), "2026", YEAR), "annual")).containsExactly("71.00", "");
    assertThat(Small.cells(score(mix("missing: zero"), "2026", YEAR), "routine"))
        .containsExactly("65.00", "53.33");
    assertThat(
            Small.cells(score(mix("missing: {policy: skip, least: 3/4}"), "2026", YEAR), "routine"))
        .containsExactly("65.00", "");
    assertThat(
            Small.cells(
                score(
                    mix("missing: skip\n      aggregate: {method: best-mean, count: 3}"),
                    "2026",
                    YEAR),
                "routine"))
        .containsExactly("86.67", "80.00");
  }

  @Test
  void quarters_that_have_not_come_are_not_yet_due() {
    Scored scored = score(mix(""), "2026", "u,2026-Q1,x,1,", "u,2026-Q2,x,3,", "u,2026,x,,80");

    assertThat(Small.cells(scored, "quarterly@2026-Q3")).containsExactly("NYD");
    assertThat(Small.cells(scored, "annual")).containsExactly("80.00");
    assertThat(Small.cells(scored, "flags"))
        .containsExactly("not-yet-due:2026-Q3;not-yet-due:2026-Q4");
    assertThat(Small.cells(scored, "coverage")).containsExactly("1");
  }

  @Test
  void a_shorter_period_can_be_scored_alone_but_not_one_too_short() {
    assertThat(Small.cells(score(mix(""), "2026-Q1", YEAR), "routine"))
        .containsExactly("90.00", "80.00");
    assertThatThrownBy(() -> score(mix(""), "2026-01", "u,2026-01,x,1,"))
        .hasMessageContaining("GOV-ASM-048")
        .hasMessageContaining("QUARTER");
  }

  @Test
  void the_explanation_has_a_line_for_each_period_and_adds_up() {
    Scored scored = score(mix("missing: skip"), "2026", YEAR);
    Explained explained = Explainer.of(scored, 0);

    assertThat(Real.sum(explained.contributions()).significant(10)).isEqualByComparingTo("71");
    assertThat(ExplanationText.of(explained, Locale.ENGLISH))
        .contains("quarterly@2026-Q2 = 70")
        .contains("late = 3");
  }

  @Test
  void months_make_quarters_and_quarters_the_year() {
    String nested =
        HEAD
            + """
            root:
              id: r
              each: quarter
              aggregate: minimum
              children:
                - id: q
                  each: month
                  missing: skip
                  children: [{id: m, value: late}]
            """;
    Scored scored =
        score(
            nested,
            "2026-H1",
            "u,2026-01,x,2,",
            "u,2026-02,x,4,",
            "u,2026-04,x,9,",
            "u,2026-06,x,5,");

    assertThat(Small.cells(scored, "q@2026-Q1")).containsExactly("3");
    assertThat(Small.cells(scored, "m@2026-Q2@2026-06")).containsExactly("5");
    assertThat(Small.cells(scored, "r")).containsExactly("3");
  }

  @Test
  void examples_of_several_periods_travel_with_the_scheme() {
    String tests =
        """
        tests:
          - name: one year
            period: 2026
            units:
              a@2026-Q1: {late: 1}
              a@2026-Q4: {late: 3}
              a@2026: {check: 50}
            expect: {a: {annual: %s}}
        """;
    String scheme = mix("missing: skip") + tests;

    assertThat(SchemeReader.read(scheme.formatted("\"68.00\""), "mix.yaml").trials()).hasSize(1);
    assertThatThrownBy(() -> SchemeReader.read(scheme.formatted("\"69.00\""), "mix.yaml"))
        .hasMessageContaining("GOV-ASM-035");
  }

  @Test
  void what_cannot_be_scored_in_periods_is_refused_at_its_line() {
    for (String defect :
        List.of("weighting: equal", "aggregate: {method: formula, formula: quarterly}")) {
      assertThatThrownBy(() -> SchemeReader.read(mix(defect), "mix.yaml"))
          .hasMessageContaining("GOV-ASM-038")
          .hasMessageContaining("mix.yaml:");
    }
    assertThatThrownBy(() -> SchemeReader.read(mix("").replace("period: period, ", ""), "mix.yaml"))
        .hasMessageContaining("GOV-ASM-038");
    assertThatThrownBy(() -> SchemeReader.read(mix("").replace("id: quarterly", "id: q@x"), "m"))
        .hasMessageContaining("ids without @");
    assertThatThrownBy(() -> SchemeReader.read(mix("").replace("each: quarter", "each: week"), "m"))
        .hasMessageContaining("[day, month, quarter, half]");
  }

  @Property(tries = 50)
  void the_mean_of_months_is_the_mean_of_each_month_scored_alone(@ForAll Random random) {
    String monthly = mix("missing: skip").replace("each: quarter", "each: month");
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      if (month == 12 || random.nextInt(4) > 0) {
        rows.add("u,2026-%02d,x,%d,".formatted(month, random.nextInt(14)));
      }
    }
    String[] all = rows.toArray(String[]::new);
    double mean =
        rows.stream()
            .mapToDouble(
                row -> {
                  String period = row.split(",")[1];
                  Scored alone = score(monthly, period, all);
                  return Double.parseDouble(Small.cells(alone, "routine").get(0));
                })
            .average()
            .orElseThrow();
    Scored whole = score(monthly, "2026", all);

    assertThat(Double.parseDouble(Small.cells(whole, "routine").get(0)))
        .isCloseTo(mean, within(0.0051));
  }

  @Test
  void reads_from_a_file(@TempDir Path folder) throws java.io.IOException {
    Path file = folder.resolve("d.csv");
    List<String> lines = new ArrayList<>(List.of("unit,period,group,late,check"));
    lines.addAll(Arrays.asList(YEAR));
    Files.write(file, lines);
    Scheme scheme = SchemeReader.read(mix("missing: skip"), "mix.yaml");
    var input = DataReader.read(scheme, file, Optional.of(Period.parse("2026")), false);

    assertThat(Small.cells(Scoring.by(scheme).score(input.data()), "annual"))
        .containsExactly("71.00", "84.00");
  }
}

package org.grassroots.governance.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

class AssessorProperties {
  private static final Assessor ASSESSOR = new Assessor(new StandardMethods());
  private static final List<String> NAMES = List.of("a", "b", "c", "bonus", "grave");

  /** One unit's figures; null for missing. */
  record Row(String unit, List<Optional<BigDecimal>> figures) {}

  @Property
  void contributions_add_up_to_the_score_exactly(
      @ForAll("rows") List<Row> rows, @ForAll Missing missing) {
    Scheme scheme = scheme(missing, "arithmetic");
    for (Result result : ASSESSOR.assess(scheme, measures(rows)).results()) {
      Fraction sum = Fraction.ZERO;
      for (Explanation line : result.explanation()) {
        sum = sum.plus(line.contribution().orElse(Fraction.ZERO));
      }
      if (result.total().isPresent()) {
        assertThat(scheme.rounded(sum)).isEqualTo(result.total().get());
      }
    }
  }

  @Property
  void the_order_of_units_never_shows(
      @ForAll("rows") List<Row> rows, @ForAll Missing missing, @ForAll Random random) {
    Scheme scheme = scheme(missing, "minimum");
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);

    assertThat(ASSESSOR.assess(scheme, measures(shuffled)))
        .isEqualTo(ASSESSOR.assess(scheme, measures(rows)));
  }

  @Property
  void a_better_figure_never_gets_a_lower_score(
      @ForAll("rows") List<Row> rows, @ForAll("figure") BigDecimal gain) {
    Scheme scheme = scheme(Missing.ZERO, "arithmetic");
    List<Row> better = new ArrayList<>(rows);
    Row first = rows.get(0);
    List<Optional<BigDecimal>> figures = new ArrayList<>(first.figures());
    figures.set(0, Optional.of(figures.get(0).orElse(BigDecimal.ZERO).add(gain)));
    better.set(0, new Row(first.unit(), figures));

    assertThat(total(scheme, better, first.unit()))
        .isGreaterThanOrEqualTo(total(scheme, rows, first.unit()));
  }

  @Property
  void ranks_follow_totals_and_ties_share(@ForAll("rows") List<Row> rows) {
    List<Result> results =
        ASSESSOR.assess(scheme(Missing.FAIL, "arithmetic"), measures(rows)).results();

    for (Result result : results) {
      long better = results.stream().filter(other -> isBetter(other, result)).count();
      assertThat(result.rank()).isEqualTo(result.total().map(score -> (int) better + 1));
    }
  }

  private static boolean isBetter(Result other, Result than) {
    return other.total().isPresent()
        && than.total().isPresent()
        && other.total().get().compareTo(than.total().get()) > 0;
  }

  @Example
  void computes_by_the_declared_steps() {
    List<Row> rows =
        List.of(row("u", "50", "0.2", null, "3", "1"), row("v", "0", "1", "10", "0", "0"));
    Result result =
        ASSESSOR.assess(scheme(Missing.SKIP, "arithmetic"), measures(rows)).of("u").orElseThrow();

    // a 0.5 × 2, b reversed 0.8 × 1, c missing: 1.8 ÷ 3 = 0.6; 60 + 3 × 2 capped at 5 = 65; veto
    // caps the band
    assertThat(result.total()).contains(new BigDecimal("65.0"));
    assertThat(result.nodes()).containsEntry("root", new BigDecimal("60.0"));
    assertThat(result.vetoes()).containsExactly("accident");
    assertThat(result.band()).contains("poor");
    assertThat(result.rank()).contains(1);
  }

  @Example
  void residents_are_never_scored() {
    assertThat(SubjectKind.parse("post")).isEqualTo(SubjectKind.POST);
    assertThatThrownBy(() -> SubjectKind.parse("resident"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-ASM-001")
        .hasMessageContaining("never scored");
  }

  @Example
  void a_faulty_scheme_is_refused_with_every_fault() {
    Node leaf = leaf("a", "0", Direction.HIGHER_IS_BETTER);
    Node.Group empty =
        new Node.Group("e", BigDecimal.ONE, Method.of("arithmetic"), Missing.SKIP, List.of());
    Node.Group root =
        new Node.Group(
            "a", BigDecimal.ONE, Method.of("arithmetic"), Missing.SKIP, List.of(leaf, empty));

    assertThatThrownBy(
            () ->
                new Scheme(
                    "bad",
                    1,
                    LocalDate.EPOCH,
                    Optional.empty(),
                    SubjectKind.UNIT,
                    "",
                    root,
                    BigDecimal.ZERO,
                    List.of(),
                    List.of(new Band("good", BigDecimal.ONE), new Band("best", BigDecimal.TEN)),
                    List.of(new Veto("v", "a", BigDecimal.ONE, "none")),
                    1,
                    RoundingMode.HALF_UP))
        .hasMessageContaining("GOV-ASM-002")
        .hasMessageContaining("GOV-ASM-003")
        .hasMessageContaining("GOV-ASM-004")
        .hasMessageContaining("GOV-ASM-005")
        .hasMessageContaining("GOV-ASM-006")
        .hasMessageContaining("GOV-ASM-007")
        .hasMessageContaining("GOV-ASM-008");
  }

  @Example
  void unknown_measures_and_methods_name_those_that_exist() {
    assertThatThrownBy(
            () ->
                ASSESSOR.assess(
                    scheme(Missing.SKIP, "arithmetic"), new Measures(List.of(), new TreeMap<>())))
        .hasMessageContaining("GOV-ASM-016");
    assertThatThrownBy(
            () ->
                ASSESSOR.assess(
                    scheme(Missing.SKIP, "magic"),
                    measures(List.of(row("u", "1", "1", "1", "0", "0")))))
        .hasMessageContaining("GOV-ASM-014")
        .hasMessageContaining("[arithmetic, minimum]");
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<List<Optional<BigDecimal>>> figures =
        figure().optional(0.8).list().ofSize(NAMES.size());
    return Combinators.combine(Arbitraries.integers().between(0, 99), figures)
        .as((id, values) -> new Row("u" + id, values))
        .list()
        .uniqueElements(Row::unit)
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<BigDecimal> figure() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("120")).ofScale(3);
  }

  private static BigDecimal total(Scheme scheme, List<Row> rows, String unit) {
    return ASSESSOR
        .assess(scheme, measures(rows))
        .of(unit)
        .orElseThrow()
        .total()
        .orElse(BigDecimal.ZERO);
  }

  private static Row row(String unit, String... figures) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (String figure : figures) {
      values.add(Optional.ofNullable(figure).map(BigDecimal::new));
    }
    return new Row(unit, values);
  }

  private static Measures measures(List<Row> rows) {
    Measures.Table table = new Measures.Table();
    for (Row row : rows) {
      table.unit(row.unit());
      for (int i = 0; i < NAMES.size(); i++) {
        String name = NAMES.get(i);
        row.figures().get(i).ifPresent(figure -> table.put(row.unit(), name, figure));
      }
    }
    NAMES.forEach(name -> ensure(table, rows.get(0).unit(), name, rows));
    return table.toMeasures();
  }

  /** A column exists even if nobody has a figure in it; the helper unit is one of the rows. */
  private static void ensure(Measures.Table table, String unit, String name, List<Row> rows) {
    int column = NAMES.indexOf(name);
    if (rows.stream().allMatch(row -> row.figures().get(column).isEmpty())) {
      table.put(
          rows.stream().map(Row::unit).sorted().findFirst().orElse(unit), name, BigDecimal.ZERO);
    }
  }

  private static Scheme scheme(Missing missing, String aggregator) {
    Node.Group root =
        new Node.Group(
            "root",
            BigDecimal.ONE,
            Method.of(aggregator),
            missing,
            List.of(
                leaf("a", "2", Direction.HIGHER_IS_BETTER),
                new Node.Indicator(
                    "b",
                    BigDecimal.ONE,
                    "b",
                    Direction.LOWER_IS_BETTER,
                    Method.of("goalposts", Map.of("lower", "0", "upper", "1"))),
                leaf("c", "1", Direction.HIGHER_IS_BETTER)));
    return new Scheme(
        "test",
        1,
        LocalDate.EPOCH,
        Optional.empty(),
        SubjectKind.UNIT,
        "",
        root,
        new BigDecimal("100"),
        List.of(new Adjustment("praise", "bonus", new BigDecimal("2"), new BigDecimal("5"))),
        List.of(
            new Band("good", new BigDecimal("60")),
            new Band("fair", new BigDecimal("30")),
            new Band("poor", BigDecimal.ZERO)),
        List.of(new Veto("accident", "grave", BigDecimal.ONE, "poor")),
        1,
        RoundingMode.HALF_UP);
  }

  private static Node leaf(String id, String weight, Direction direction) {
    return new Node.Indicator(
        id,
        new BigDecimal(weight),
        id,
        direction,
        Method.of("goalposts", Map.of("lower", "0", "upper", "100")));
  }
}

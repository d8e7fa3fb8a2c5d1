package org.grassroots.governance.model.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

class NormalisationProperties {
  private static final double NONE = Double.NaN;
  private static final Direction HIGHER = Direction.HIGHER_IS_BETTER;
  private static final Direction LOWER = Direction.LOWER_IS_BETTER;

  /** Every method under parameters that fit figures from 0 to 1000 with three decimals. */
  private static final Map<String, Map<String, String>> ALL =
      Map.ofEntries(
          Map.entry("goalposts", Map.of("lower", "12.3", "upper", "700")),
          Map.entry("log-goalposts", Map.of("lower", "0.5", "upper", "700")),
          Map.entry("min-max", Map.of("from", "1", "to", "100")),
          Map.entry("z-score", Map.of()),
          Map.entry("distance-to-target", Map.of("target", "1000.5")),
          Map.entry("ratio", Map.of("reference", "mean", "at-least", "0.1")),
          Map.entry("rank", Map.of()),
          Map.entry("borda", Map.of()),
          Map.entry("percentile", Map.of("formula", "below")),
          Map.entry("above-mean", Map.of("band", "0.1")),
          Map.entry("sum", Map.of("costs", "reciprocal")),
          Map.entry("vector", Map.of("costs", "reciprocal")),
          Map.entry("max", Map.of("costs", "reciprocal")),
          Map.entry("negate", Map.of()),
          Map.entry("reflect", Map.of()),
          Map.entry("reciprocal", Map.of()),
          Map.entry("nominal", Map.of("lower", "0", "from", "10.1", "to", "20", "upper", "30.7")),
          Map.entry(
              "steps", Map.of("below", "0", "table", "60: 0.5, 90: 0.8; 95.5: 1", "edge", "upper")),
          Map.entry("piecewise", Map.of("table", "0: 0, 100.1: 0.7, 500: 0.2, 900: 1")),
          Map.entry("log", Map.of("base", "10", "shift", "1")),
          Map.entry("outliers", Map.of()));

  @Example
  void the_list_of_this_test_is_whole() {
    assertThat(ALL.keySet()).isEqualTo(Normalisations.CATALOGUE.names());
  }

  @Property
  void the_order_of_units_never_shows(
      @ForAll("columns") List<Optional<BigDecimal>> cells,
      @ForAll Direction direction,
      @ForAll Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Optional<BigDecimal>> shuffled = order.stream().map(cells::get).toList();

    for (Normalisation method : fitting(direction)) {
      double[] straight = applied(method, doubles(cells), direction);
      double[] turned = applied(method, doubles(shuffled), direction);
      for (int i = 0; i < straight.length; i++) {
        assertThat(turned[i]).isEqualTo(Double.valueOf(straight[order.get(i)]));
      }
    }
  }

  @Property
  void results_keep_absence_range_and_order(
      @ForAll("columns") List<Optional<BigDecimal>> cells, @ForAll Direction direction) {
    double[] column = doubles(cells);
    int sign = direction == HIGHER ? 1 : -1;
    for (Normalisation method : fitting(direction)) {
      double[] results = applied(method, column, direction);
      for (int i = 0; i < results.length; i++) {
        assertThat(Double.isNaN(results[i])).isEqualTo(Double.isNaN(column[i]));
        assertThat(results[i] < method.range().least()).isFalse();
        assertThat(results[i] > method.range().most()).isFalse();
        for (int k = 0; k < results.length && method.isMonotone(); k++) {
          assertThat(sign * column[i] > sign * column[k] && results[i] < results[k]).isFalse();
        }
      }
    }
  }

  @Property
  void doubles_are_as_near_to_the_exact_results_as_is_said(
      @ForAll("columns") List<Optional<BigDecimal>> cells, @ForAll Direction direction) {
    ExactColumn exactCells =
        ExactColumn.of(cells.stream().map(cell -> cell.map(Fraction::of)).toList());
    for (Normalisation method : fitting(direction)) {
      if (method instanceof RationalNormalisation rational && hasResult(rational, cells)) {
        double[] fast = rational.apply(doubles(cells), direction);
        double[] bounds = rational.errorBounds(doubles(cells), direction);
        ExactColumn exact = rational.exact(exactCells, direction);
        for (int i = 0; i < fast.length; i++) {
          assertNear(fast[i], exact.at(i), bounds[i]);
        }
      }
    }
  }

  @Property
  void min_max_and_z_score_do_not_see_the_unit_of_measurement(
      @ForAll("columns") List<Optional<BigDecimal>> cells, @ForAll Direction direction) {
    double[] celsius = doubles(cells);
    double[] fahrenheit = Columns.map(celsius, value -> 1.8 * value + 32);
    for (String name : List.of("min-max", "z-score")) {
      Normalisation method = Normalisations.CATALOGUE.of(name, Map.of());
      double[] one = method.apply(celsius, direction);
      double[] other = method.apply(fahrenheit, direction);
      for (int i = 0; i < one.length; i++) {
        assertThat(Double.isNaN(one[i]) || StrictMath.abs(one[i] - other[i]) < 1e-6).isTrue();
      }
    }
  }

  @Example
  void constant_columns_follow_their_policy() {
    double[] flat = {7, NONE, 7};
    assertThat(minMax("neutral").apply(flat, HIGHER)).containsExactly(0.5, NONE, 0.5);
    assertThat(minMax("best").apply(flat, LOWER)).containsExactly(1, NONE, 1);
    assertThat(minMax("exclude").apply(flat, HIGHER)).containsExactly(NONE, NONE, NONE);
    refused("GOV-ASM-203", () -> minMax("error").apply(flat, HIGHER));
    assertThat(of("z-score", "divisor", "population").apply(new double[] {3}, HIGHER))
        .containsExactly(0);
    refused("GOV-ASM-201", () -> of("z-score", "constant", "best"));
  }

  @Example
  void two_percentile_formulas_two_results() {
    double[] column = {30, 10, 20, 20};
    assertThat(of("percentile", "formula", "below").apply(column, HIGHER))
        .containsExactly(1, 0, 1.0 / 3, 1.0 / 3);
    assertThat(of("percentile", "formula", "up-to").apply(column, HIGHER))
        .containsExactly(1, 0.25, 0.5, 0.5);
    assertThat(of("rank").apply(column, LOWER)).containsExactly(1, 4, 2, 2);
    assertThat(of("percentile", "formula", "below").apply(new double[] {5}, HIGHER))
        .containsExactly(0.5);
    refused("GOV-ASM-202", () -> of("percentile", "formula", "both"));
  }

  @Example
  void z_scores_over_n_minus_one_and_over_n() {
    double[] column = {2, 4, 4, 4, 5, 5, 7, 9};
    assertThat(of("z-score", "divisor", "population").apply(column, HIGHER)[0]).isEqualTo(-1.5);
    assertThat(of("z-score").apply(column, LOWER)[0])
        .isCloseTo(1.5 * StrictMath.sqrt(7.0 / 8), within(1e-15));
  }

  @Example
  void targets_behind_the_worst_unit_are_refused() {
    double[] column = {10, 20, 40};
    assertThat(of("distance-to-target", "target", "30").apply(column, HIGHER))
        .containsExactly(0, 0.5, 1);
    assertThat(of("distance-to-target", "target", "30", "cap", "false").apply(column, HIGHER)[2])
        .isEqualTo(1.5);
    assertThat(of("distance-to-target", "target", "20").apply(column, LOWER))
        .containsExactly(1, 1, 0);
    refused("GOV-ASM-201", () -> of("distance-to-target", "target", "10").apply(column, HIGHER));
    refused("GOV-ASM-201", () -> of("distance-to-target", "target", "40").apply(column, LOWER));
  }

  @Example
  void only_ratio_scales_have_ratios() {
    assertThat(of("ratio", "reference", "best").apply(new double[] {5, 10}, HIGHER))
        .containsExactly(0.5, 1);
    assertThat(of("ratio", "reference", "10").apply(new double[] {5, 20}, LOWER))
        .containsExactly(2, 0.5);
    refused(
        "GOV-ASM-204", () -> of("ratio", "reference", "best").apply(new double[] {-5, 10}, HIGHER));
    refused(
        "GOV-ASM-205", () -> of("ratio", "reference", "mean").apply(new double[] {0, 0}, HIGHER));
    refused("GOV-ASM-204", () -> of("ratio", "reference", "2").apply(new double[] {0}, LOWER));
    refused("GOV-ASM-201", () -> of("ratio", "reference", "0"));
  }

  @Example
  void shares_need_a_divisor_and_say_what_costs_become() {
    double[] column = {1, 3};
    assertThat(of("sum", "costs", "refuse").apply(column, HIGHER)).containsExactly(0.25, 0.75);
    assertThat(of("sum", "costs", "reciprocal").apply(column, LOWER)).containsExactly(0.75, 0.25);
    assertThat(of("max", "costs", "reflect").apply(column, LOWER)).containsExactly(1, 0);
    assertThat(of("vector").apply(new double[] {3, 4}, HIGHER)).containsExactly(0.6, 0.8);
    refused("GOV-ASM-201", () -> of("sum").apply(column, LOWER));
    refused("GOV-ASM-205", () -> of("vector").apply(new double[] {0, 0}, HIGHER));
    refused("GOV-ASM-204", () -> of("max").apply(new double[] {-1, 0}, HIGHER));
  }

  @Example
  void the_edge_of_a_step_belongs_to_the_side_that_is_named() {
    double[] column = {89.999, 90, 95, 100};
    assertThat(steps("upper").apply(column, HIGHER)).containsExactly(0, 8, 10, 10);
    assertThat(steps("lower").apply(column, HIGHER)).containsExactly(0, 0, 8, 10);
    refused("GOV-ASM-214", () -> of("steps", "below", "0", "table", "9: 1, 9: 2", "edge", "upper"));
    refused("GOV-ASM-202", () -> of("steps", "below", "0", "table", "9: 1"));
    refused("GOV-ASM-202", () -> of("steps", "below", "0", "table", "nine", "edge", "upper"));
  }

  @Example
  void nominal_is_best_inside() {
    assertThat(
            of("nominal", "lower", "0", "from", "10", "to", "20", "upper", "30")
                .apply(new double[] {-1, 5, 10, 15, 20, 27.5, 30, 31}, LOWER))
        .containsExactly(0, 0.5, 1, 1, 1, 0.25, 0, 0);
    refused(
        "GOV-ASM-201", () -> of("nominal", "lower", "0", "from", "20", "to", "10", "upper", "30"));
  }

  @Example
  void the_mean_has_a_neutral_band_with_its_edges() {
    assertThat(of("above-mean", "band", "0.1").apply(new double[] {0.9, 1.1, 0.89, 1.11}, HIGHER))
        .containsExactly(0, 0, -1, 1);
    refused(
        "GOV-ASM-205", () -> of("above-mean", "band", "0.1").apply(new double[] {-1, 1}, HIGHER));
  }

  @Example
  void goalposts_need_a_way_between_them() {
    refused("GOV-ASM-015", () -> of("goalposts", "lower", "5", "upper", "5"));
    refused("GOV-ASM-202", () -> of("goalposts", "lower", "5"));
    refused("GOV-ASM-017", () -> of("goalposts", "lower", "5", "uper", "9"));
    refused("GOV-ASM-215", () -> of("goalpost"));
    assertThat(
            of("goalposts", "lower", "0", "upper", "4", "clip", "false")
                .apply(new double[] {5, -1}, LOWER))
        .containsExactly(-0.25, 1.25);
    refused(
        "GOV-ASM-204",
        () -> of("log-goalposts", "lower", "1", "upper", "9").apply(new double[] {0}, HIGHER));
  }

  @Example
  void an_extreme_is_moved_and_the_log_says_so() {
    double[] column = new double[20];
    Arrays.setAll(column, i -> i);
    column[19] = 1000;
    Outliers.Treated treated = Outliers.COINR.treat(column);

    assertThat(treated.outcome()).isEqualTo(Outliers.Outcome.WINSORISED);
    assertThat(treated.column()[19]).isEqualTo(18);
    assertThat(treated.movedCount()).isEqualTo(1);
    assertThat(Outliers.COINR.treat(new double[] {3, 3, 3, NONE}).outcome())
        .isEqualTo(Outliers.Outcome.UNTOUCHED);
  }

  @Property
  void a_sum_is_rounded_once(@ForAll("columns") List<Optional<BigDecimal>> cells) {
    double[] terms = Columns.present(doubles(cells));
    BigDecimal exact =
        Arrays.stream(terms).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(ExactSum.of(terms)).isEqualTo(exact.doubleValue());
    assertThat(ExactSum.of(1e100, 1, -1e100, 0x1p-60)).isEqualTo(1 + 0x1p-60);
  }

  private static Normalisation minMax(String constant) {
    return of("min-max", "constant", constant);
  }

  private static Normalisation steps(String edge) {
    return of("steps", "below", "0", "table", "90: 8, 95: 10", "edge", edge);
  }

  private static Normalisation of(String name, String... parameters) {
    Map<String, String> given = new java.util.TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], parameters[i + 1]);
    }
    return Normalisations.CATALOGUE.of(name, given);
  }

  private static List<Normalisation> fitting(Direction direction) {
    return ALL.entrySet().stream()
        .filter(entry -> direction == HIGHER || !entry.getKey().equals("distance-to-target"))
        .map(entry -> Normalisations.CATALOGUE.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Nothing for a column that is refused, which must be so in any order. */
  private static double[] applied(Normalisation method, double[] column, Direction direction) {
    try {
      return method.apply(column, direction);
    } catch (InvalidInput refused) {
      assertThat(refused.code()).isIn("GOV-ASM-204", "GOV-ASM-205");
      return new double[0];
    }
  }

  private static boolean hasResult(RationalNormalisation method, List<Optional<BigDecimal>> cells) {
    boolean isAllZero =
        cells.stream().flatMap(Optional::stream).allMatch(cell -> cell.signum() == 0);
    return !(method instanceof AboveMean && isAllZero);
  }

  private static void assertNear(double fast, Optional<Fraction> exact, double bound) {
    assertThat(Double.isNaN(fast)).isEqualTo(exact.isEmpty());
    if (exact.isPresent()) {
      Fraction off = Fraction.of(new BigDecimal(fast)).minus(exact.get());
      Fraction distance = off.signum() < 0 ? Fraction.ZERO.minus(off) : off;
      assertThat(bound).isLessThan(1e-10);
      assertThat(distance.compareTo(Fraction.of(new BigDecimal(bound)))).isLessThanOrEqualTo(0);
    }
  }

  private static double[] doubles(List<Optional<BigDecimal>> cells) {
    return cells.stream()
        .mapToDouble(cell -> cell.map(BigDecimal::doubleValue).orElse(NONE))
        .toArray();
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith(code);
  }

  @Provide
  Arbitrary<List<Optional<BigDecimal>>> columns() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
        .ofScale(3)
        .optional(0.9)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }
}

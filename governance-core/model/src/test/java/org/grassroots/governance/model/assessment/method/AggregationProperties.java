package org.grassroots.governance.model.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

class AggregationProperties {
  private static final double NONE = Double.NaN;
  private static final double[] EVEN = {1, 1, 1, 1};

  /** A child: value and weight with three decimals. */
  record Child(BigDecimal value, BigDecimal weight) {}

  @Property
  void harmonic_geometric_arithmetic_rise_in_this_order(@ForAll("children") List<Child> children) {
    double least = of("minimum").of(values(children), weights(children));
    double harmonic = of("harmonic").of(values(children), weights(children));
    double geometric = of("geometric").of(values(children), weights(children));
    double arithmetic = of("arithmetic").of(values(children), weights(children));
    double most = of("maximum").of(values(children), weights(children));
    double slack = 1e-12 * most;

    assertThat(least).isLessThanOrEqualTo(harmonic);
    assertThat(harmonic).isLessThanOrEqualTo(geometric + slack);
    assertThat(geometric).isLessThanOrEqualTo(arithmetic + slack);
    assertThat(arithmetic).isLessThanOrEqualTo(most);
  }

  @Property
  void power_means_are_the_others(@ForAll("children") List<Child> children) {
    for (String[] pair :
        new String[][] {{"1", "arithmetic"}, {"-1", "harmonic"}, {"0", "geometric"}}) {
      double power = of("power", "exponent", pair[0]).of(values(children), weights(children));
      double known = of(pair[1]).of(values(children), weights(children));
      assertThat(power).isCloseTo(known, within(1e-12 * known));
    }
  }

  @Property
  void means_keep_equal_children_scale_and_order(
      @ForAll("children") List<Child> children, @ForAll("amount") BigDecimal gain) {
    double[] values = values(children);
    double[] weights = weights(children);
    for (String name : List.of("arithmetic", "geometric", "harmonic", "minimum", "median")) {
      Aggregation method = of(name);
      double mean = method.of(values, weights);
      double[] doubled = weights.clone();
      double[] better = values.clone();
      double[] same = values.clone();
      java.util.Arrays.fill(same, values[0]);
      better[0] += gain.doubleValue();
      for (int i = 0; i < doubled.length; i++) {
        doubled[i] *= 2;
      }

      assertThat(method.of(same, weights)).isEqualTo(values[0]);
      assertThat(method.of(values, doubled)).isCloseTo(mean, within(1e-12 * mean));
      assertThat(method.of(better, weights)).isGreaterThanOrEqualTo(mean * (1 - 1e-14));
    }
  }

  @Property
  void doubles_are_as_near_to_the_exact_results_as_is_said(
      @ForAll("children") List<Child> children) {
    List<RationalAggregation.Weighed> exact = new ArrayList<>();
    for (Child child : children) {
      exact.add(
          new RationalAggregation.Weighed(Fraction.of(child.weight()), Fraction.of(child.value())));
    }
    for (String name : Aggregations.CATALOGUE.names()) {
      Aggregation method = any(name);
      if (method instanceof RationalAggregation rational) {
        double fast = rational.of(values(children), weights(children));
        double bound = rational.errorBound(values(children), weights(children));
        Fraction off = Fraction.of(new BigDecimal(fast)).minus(rational.exact(exact));
        Fraction distance = off.signum() < 0 ? Fraction.ZERO.minus(off) : off;
        assertThat(bound).as(name).isLessThan(1e-6);
        assertThat(distance).as(name).isLessThanOrEqualTo(Fraction.of(new BigDecimal(bound)));
      }
    }
  }

  @Example
  void the_handbook_on_compensation() {
    double[] uneven = {21, 1, 1, 1};
    assertThat(of("arithmetic").of(uneven, EVEN)).isEqualTo(6);
    assertThat(of("geometric").of(uneven, EVEN)).isCloseTo(2.14, within(0.005));
    assertThat(of("geometric").of(new double[] {6, 6, 6, 6}, EVEN)).isEqualTo(6);
  }

  @Example
  void absent_children_leave_the_weights_to_the_others() {
    double[] values = {2, NONE, 8, NONE};
    for (String name : Aggregations.CATALOGUE.names()) {
      Aggregation method = any(name);
      assertThat(method.of(values, EVEN)).isEqualTo(method.of(new double[] {2, 8}, EVEN));
      assertThat(method.of(new double[] {NONE, NONE}, EVEN)).isNaN();
    }
    assertThat(of("sum").of(values, new double[] {10, 5, 1, 1})).isEqualTo(28);
  }

  @Example
  void zero_follows_its_policy() {
    double[] values = {0, 4};
    double[] weights = {1, 1};
    for (String name : List.of("geometric", "harmonic")) {
      assertThat(of(name).of(values, weights)).isZero();
      assertThat(of(name, "zero", "floor", "floor", "1").of(values, weights)).isGreaterThan(1);
      refused("GOV-ASM-204", () -> of(name, "zero", "error").of(values, weights));
      refused("GOV-ASM-204", () -> of(name).of(new double[] {-1, 4}, weights));
      refused("GOV-ASM-201", () -> of(name, "zero", "floor", "floor", "0"));
    }
    assertThat(of("power", "exponent", "-2").of(values, weights)).isZero();
    assertThat(of("power", "exponent", "2").of(new double[] {3e200, 4e200}, weights))
        .isCloseTo(3.5355339059327378e200, within(1e188));
    assertThat(of("penalised-mean").of(new double[] {0, 0}, weights)).isZero();
    assertThat(of("penalised-mean").of(new double[] {1, 3}, weights)).isEqualTo(1.5);
  }

  @Example
  void weights_are_checked() {
    List<double[]> columns = List.of(new double[] {1}, new double[] {2});
    refused("GOV-ASM-206", () -> of("arithmetic").apply(columns, new double[] {1}));
    refused("GOV-ASM-206", () -> of("arithmetic").apply(columns, new double[] {1, -1}));
    refused("GOV-ASM-206", () -> of("arithmetic").apply(columns, new double[] {1, NONE}));
    assertThat(of("arithmetic").apply(columns, new double[] {0, 0})).containsExactly(NONE);
  }

  /** A method with parameters it can take. */
  private static Aggregation any(String name) {
    return switch (name) {
      case "power" -> of(name, "exponent", "2");
      case "owa" -> of(name, "weights", "0.4 0.3 0.2 0.1");
      case "best-mean" -> of(name, "count", "3");
      default -> of(name);
    };
  }

  @Property
  void ordered_weights_lie_between_the_ends(@ForAll("children") List<Child> children) {
    double[] values = values(children);
    double[] weights = weights(children);
    double[] even = values.clone();
    java.util.Arrays.fill(even, 1);

    assertThat(of("owa", "weights", "0 0 0 7").of(values, weights))
        .isLessThanOrEqualTo(of("owa", "weights", "7 0 0 0").of(values, weights));
    assertThat(of("owa", "weights", "1 1 1").of(values, weights))
        .isCloseTo(of("arithmetic").of(values, even), within(1e-9));
    assertThat(of("best-mean", "count", "1").of(values, weights))
        .isEqualTo(of("maximum").of(values, weights));
    assertThat(of("best-mean", "count", "100").of(values, weights))
        .isCloseTo(of("arithmetic").of(values, even), within(1e-9));
  }

  @Property
  void the_best_so_many_are_those_no_choice_of_so_many_beats(
      @ForAll("children") List<Child> children) {
    double[] values = values(children);
    double best = 0;
    for (int first = 0; first < values.length; first++) {
      for (int second = first + 1; second < values.length; second++) {
        best = Math.max(best, (values[first] + values[second]) / 2);
      }
    }
    double expected = values.length == 1 ? values[0] : best;

    assertThat(of("best-mean", "count", "2").of(values, weights(children)))
        .isCloseTo(expected, within(1e-9));
  }

  @Example
  void places_are_stretched_over_other_numbers_of_children() {
    double[] values = {1, NONE, 9, NONE};
    assertThat(of("owa", "weights", "1 0 0 0").of(values, EVEN)).isEqualTo(0.5 * 9 + 0.5 * 9);
    assertThat(of("owa", "weights", "1 1 1 1").of(values, EVEN)).isEqualTo(5);
    assertThat(of("owa", "weights", "4 3 2 1").of(values, EVEN)).isCloseTo(6.6, within(1e-12));
    assertThat(of("owa", "weights", "3 1").of(new double[] {1, 5, 9}, new double[] {1, 1, 1}))
        .isCloseTo(0.5 * 9 + (0.25 + 1 / 12.0) * 5 + 1 / 6.0, within(1e-12));
    refused("GOV-ASM-206", () -> of("owa", "weights", "0 0"));
    refused("GOV-ASM-206", () -> of("owa", "weights", "1 -1"));
    refused("GOV-ASM-201", () -> of("best-mean", "count", "0"));
  }

  private static Aggregation of(String name, String... parameters) {
    Map<String, String> given = new java.util.TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], parameters[i + 1]);
    }
    return Aggregations.CATALOGUE.of(name, given);
  }

  private static double[] values(List<Child> children) {
    return children.stream().mapToDouble(child -> child.value().doubleValue()).toArray();
  }

  private static double[] weights(List<Child> children) {
    return children.stream().mapToDouble(child -> child.weight().doubleValue()).toArray();
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith(code);
  }

  @Provide
  Arbitrary<BigDecimal> amount() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.001"), BigDecimal.valueOf(1000))
        .ofScale(3);
  }

  @Provide
  Arbitrary<List<Child>> children() {
    return Combinators.combine(amount(), amount()).as(Child::new).list().ofMinSize(1).ofMaxSize(12);
  }
}

package org.grassroots.governance.model.assessment.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.method.Wilson;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

class WilsonIntervalProperties {
  private static final Fraction TINY = Fraction.of(1, 1_000_000_000_000L);

  /**
   * The ends are where the rate lies exactly z standard errors away: (p - x)² = z² x (1 - x) / n.
   */
  @Property(tries = 300)
  void the_ends_solve_the_equation_of_wilson(
      @ForAll @IntRange(min = 1, max = 10_000) int trials,
      @ForAll @IntRange(max = 10_000) int some,
      @ForAll @IntRange(min = 1, max = 4_000) int thousandths) {
    int successes = some % (trials + 1);
    Fraction share = Fraction.of(successes, trials);
    Fraction z = Fraction.of(thousandths, 1000);

    WilsonInterval interval = WilsonInterval.of(share, Fraction.of(trials, 1), z);

    assertThat(interval.low().compareWith(share)).isNotPositive();
    assertThat(interval.high().compareWith(share)).isNotNegative();
    for (Real end : new Real[] {interval.low(), interval.high()}) {
      Fraction x = Fraction.of(end.rounded(30, java.math.RoundingMode.HALF_UP));
      Fraction gap = share.minus(x);
      Fraction apart = z.times(z).times(x).times(Fraction.ONE.minus(x));
      Fraction off = gap.times(gap).minus(apart.dividedBy(Fraction.of(trials, 1)));
      assertThat(off.signum() < 0 ? off.negate() : off).isLessThan(TINY);
    }
    Wilson fast = Wilson.of(successes, trials, z.doubleValue());
    assertThat(interval.low().significant(17).doubleValue()).isCloseTo(fast.low(), within(1e-12));
    assertThat(interval.high().significant(17).doubleValue()).isCloseTo(fast.high(), within(1e-12));
  }

  @Property(tries = 200)
  void more_cases_of_the_same_rate_make_a_narrower_interval(
      @ForAll @IntRange(min = 1, max = 500) int trials, @ForAll @IntRange(max = 500) int some) {
    Fraction share = Fraction.of(some % (trials + 1), trials);
    Fraction z = Fraction.of(new BigDecimal("1.96"));

    WilsonInterval few = WilsonInterval.of(share, Fraction.of(trials, 1), z);
    WilsonInterval many = WilsonInterval.of(share, Fraction.of(2L * trials, 1), z);

    assertThat(width(many)).isLessThan(width(few));
  }

  private static BigDecimal width(WilsonInterval interval) {
    return interval.high().minus(interval.low()).significant(20);
  }

  @Example
  void no_interval_stands_beside_what_is_no_share_of_the_scale() {
    Base base = base(Fraction.of(100, 1));

    assertThat(base.interval(Fraction.of(101, 1), Fraction.of(9, 1))).isEmpty();
    assertThat(base.interval(Fraction.of(-1, 1), Fraction.of(9, 1))).isEmpty();
    assertThat(base.interval(Fraction.of(50, 1), Fraction.ZERO)).isEmpty();
    WilsonInterval percent = base.interval(Fraction.of(50, 1), Fraction.of(9, 1)).orElseThrow();
    assertThat(percent.low().significant(4)).isEqualByComparingTo("22.65");
  }

  @Example
  void refuses_scales_and_levels_that_are_none() {
    assertThatThrownBy(() -> base(Fraction.ZERO)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Confidence(Fraction.ONE, Fraction.ONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-ASM-061");
    assertThatThrownBy(() -> new Confidence(Fraction.of(1, 2), Fraction.ZERO))
        .isInstanceOf(InvalidInput.class);
  }

  private static Base base(Fraction scale) {
    return new Base(
        Formula.parse("n"),
        Fraction.of(5, 1),
        Base.Suppressed.NOT_APPLICABLE,
        scale,
        Optional.of(
            new Confidence(
                Fraction.of(new BigDecimal("0.95")), Fraction.of(new BigDecimal("1.959963985")))));
  }
}

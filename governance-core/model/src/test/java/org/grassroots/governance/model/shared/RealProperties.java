package org.grassroots.governance.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class RealProperties {
  private static final Fraction HALF = Fraction.of(1, 2);

  @Property
  void an_enclosure_holds_the_logarithm_and_shrinks(
      @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal x) {
    Real ln = Fraction.of(x).ln();

    Interval coarse = ln.within(20);
    Interval fine = ln.within(60);

    assertThat(fine.low()).isGreaterThanOrEqualTo(coarse.low());
    assertThat(fine.high()).isLessThanOrEqualTo(coarse.high());
    assertThat(fine.high().subtract(fine.low())).isLessThan(new BigDecimal("1e-50"));
    assertThat(fine.low().doubleValue()).isCloseTo(Math.log(x.doubleValue()), within(1e-9));
  }

  @Property
  void exponential_and_logarithm_undo_each_other_in_forty_digits(
      @ForAll @BigRange(min = "-40", max = "40") @Scale(6) BigDecimal x) {
    Real back = Fraction.of(x).exp().ln();

    BigDecimal expected = x.setScale(40, RoundingMode.HALF_UP);
    assertThat(back.within(80).low()).isCloseTo(expected, within(new BigDecimal("1e-40")));
    assertThat(back.within(80).high()).isCloseTo(expected, within(new BigDecimal("1e-40")));
  }

  @Property
  void a_square_root_rounds_like_the_one_of_the_jdk(
      @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal x,
      @ForAll @IntRange(min = 0, max = 20) int decimals) {
    BigDecimal expected =
        x.sqrt(new MathContext(60, RoundingMode.HALF_EVEN))
            .setScale(decimals, RoundingMode.HALF_UP);

    assertThat(Fraction.of(x).power(HALF).rounded(decimals, RoundingMode.HALF_UP))
        .isEqualByComparingTo(expected);
  }

  @Property
  void the_power_of_a_root_is_the_number(
      @ForAll @IntRange(min = 1, max = 100000) int x, @ForAll @IntRange(min = 2, max = 9) int n) {
    Fraction number = Fraction.of(x, 7);

    assertThat(number.power(Fraction.of(1, n)).power(Fraction.of(n, 1))).isEqualTo(number);
  }

  @Example
  void a_rational_root_is_rational() {
    assertThat(Fraction.of(8, 27).power(Fraction.of(2, 3))).isEqualTo(Fraction.of(4, 9));
    assertThat(Fraction.of(1, 4).power(Fraction.of(-1, 2))).isEqualTo(Fraction.of(2, 1));
  }

  @Example
  void what_cannot_be_told_apart_is_refused_not_guessed() {
    Real two = Fraction.of(2, 1).power(HALF).times(Fraction.of(2, 1).power(HALF));

    assertThat(two.rounded(3, RoundingMode.HALF_UP)).isEqualByComparingTo("2.000");
    assertThatThrownBy(() -> two.compareWith(Fraction.of(2, 1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("cannot be decided");
  }
}

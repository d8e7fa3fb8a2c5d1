package org.grassroots.governance.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

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

  @Property
  void roots_of_a_product_and_products_of_roots_are_equal(
      @ForAll @IntRange(min = 1, max = 5000) int x,
      @ForAll @IntRange(min = 1, max = 5000) int y,
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 9) int m) {
    Real left = root(x, n).times(root(y, m));
    Real right = number(x).power(Fraction.of(m, 1)).times(number(y).power(Fraction.of(n, 1)));

    assertThat(left.compareWith(right.power(Fraction.of(1, n * m)))).isZero();
    assertThat(left.dividedBy(root(y, m)).minus(root(x, n)).signum()).isZero();
  }

  @Property
  void a_sum_of_roots_in_any_form_is_the_same(
      @ForAll @Size(max = 6) List<@IntRange(min = 2, max = 7) Integer> radicands,
      @ForAll @IntRange(min = 2, max = 40) int square,
      @ForAll @IntRange(min = -1, max = 1) int shift) {
    List<Real> pulledOut = new ArrayList<>();
    List<Real> inside = new ArrayList<>();
    for (int radicand : radicands) {
      pulledOut.add(number(square).times(root(radicand, 2)));
      inside.add(0, root(radicand * square * square, 2));
    }
    inside.add(number(shift));

    assertThat(Real.sum(inside).compareWith(Real.sum(pulledOut))).isEqualTo(shift);
  }

  @Property
  void logarithms_add_up_as_their_numbers_multiply(
      @ForAll @IntRange(min = 2, max = 100000) int x,
      @ForAll @IntRange(min = 2, max = 100000) int y,
      @ForAll @IntRange(min = 2, max = 7) int n) {
    Real product = number(x).times(root(y, n)).ln();

    assertThat(number(x).ln().plus(number(y).ln().dividedBy(number(n))).minus(product).signum())
        .isZero();
    assertThat(product.exp().dividedBy(number(x)).compareWith(root(y, n))).isZero();
  }

  @Property
  void a_number_less_itself_built_otherwise_is_nothing_and_rounds(
      @ForAll @IntRange(min = 2, max = 999) int x, @ForAll @IntRange(min = 2, max = 999) int y) {
    Real share = number(x).ln().dividedBy(number(y).ln());
    Real whole = share.plus(number(y).ln().minus(number(x).ln()).dividedBy(number(y).ln()));

    assertThat(whole.compareWith(Fraction.ONE)).isZero();
    assertThat(whole.dividedBy(number(2)).rounded(0, RoundingMode.HALF_UP)).isEqualTo("1");
    assertThat(root(x, 2).negate().times(root(x, 2)).compareWith(number(-x))).isZero();
  }

  @Example
  void the_income_index_of_its_lower_goalpost_is_nothing() {
    Real income = number(100).ln().minus(number(100).ln()).dividedBy(number(750).ln());

    assertThat(income.signum()).isZero();
    assertThat(income.times(root(2, 3)).power(Fraction.of(1, 3)).signum()).isZero();
  }

  private static Fraction number(int whole) {
    return Fraction.of(whole, 1);
  }

  private static Real root(int radicand, int degree) {
    return number(radicand).power(Fraction.of(1, degree));
  }

  @Example
  void what_cannot_be_told_apart_is_refused_not_guessed() {
    Real root = number(5).plus(root(24, 2)).power(HALF);
    Real sum = root(2, 2).plus(root(3, 2));

    assertThat(root.rounded(3, RoundingMode.HALF_UP)).isEqualByComparingTo("3.146");
    assertThatThrownBy(() -> root.compareWith(sum))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("cannot be decided");
  }
}

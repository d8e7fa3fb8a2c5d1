package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * Two decimals that enclose a real number.
 *
 * @param low not above the number
 * @param high not below the number
 * @since 0.1
 */
public record Interval(BigDecimal low, BigDecimal high) {
  private static final int GUARD_DIGITS = 6;

  static Interval of(Fraction fraction, int digits) {
    BigDecimal numerator = new BigDecimal(fraction.numerator());
    BigDecimal denominator = new BigDecimal(fraction.denominator());
    return new Interval(
        numerator.divide(denominator, down(digits)), numerator.divide(denominator, up(digits)));
  }

  Interval plus(Interval other, int digits) {
    return new Interval(low.add(other.low, down(digits)), high.add(other.high, up(digits)));
  }

  Interval negate() {
    return new Interval(high.negate(), low.negate());
  }

  Interval times(Interval other, int digits) {
    return new Interval(
        corners(other).map(pair -> pair[0].multiply(pair[1], down(digits))).min(NATURAL).get(),
        corners(other).map(pair -> pair[0].multiply(pair[1], up(digits))).max(NATURAL).get());
  }

  /** The divisor must not hold 0. */
  Interval dividedBy(Interval other, int digits) {
    return new Interval(
        corners(other).map(pair -> pair[0].divide(pair[1], down(digits))).min(NATURAL).get(),
        corners(other).map(pair -> pair[0].divide(pair[1], up(digits))).max(NATURAL).get());
  }

  /** Of numbers above 0. */
  Interval ln(int digits) {
    return new Interval(
        lowered(Elementary.ln(low, digits + GUARD_DIGITS), digits),
        raised(Elementary.ln(high, digits + GUARD_DIGITS), digits));
  }

  Interval exp(int digits) {
    return new Interval(
        lowered(Elementary.exp(low, digits + GUARD_DIGITS), digits),
        raised(Elementary.exp(high, digits + GUARD_DIGITS), digits));
  }

  Interval max(Interval other) {
    return new Interval(low.max(other.low), high.max(other.high));
  }

  /** -1 or 1 when every number lies on that side of 0; 0 when 0 is inside or at an end. */
  int sign() {
    return low.signum() > 0 ? 1 : high.signum() < 0 ? -1 : 0;
  }

  private static final java.util.Comparator<BigDecimal> NATURAL =
      java.util.Comparator.naturalOrder();

  private Stream<BigDecimal[]> corners(Interval other) {
    return Stream.of(
        new BigDecimal[] {low, other.low},
        new BigDecimal[] {low, other.high},
        new BigDecimal[] {high, other.low},
        new BigDecimal[] {high, other.high});
  }

  private static BigDecimal lowered(BigDecimal near, int digits) {
    return near.subtract(slack(near, digits)).round(down(digits));
  }

  private static BigDecimal raised(BigDecimal near, int digits) {
    return near.add(slack(near, digits)).round(up(digits));
  }

  /** More than the error of the elementary functions, less than the last digit kept. */
  private static BigDecimal slack(BigDecimal near, int digits) {
    return near.signum() == 0
        ? BigDecimal.ONE.movePointLeft(digits + 1)
        : near.ulp()
            .max(
                BigDecimal.ONE.movePointLeft(
                    digits + 1 - Math.max(0, near.precision() - near.scale())));
  }

  private static MathContext down(int digits) {
    return new MathContext(digits, RoundingMode.FLOOR);
  }

  private static MathContext up(int digits) {
    return new MathContext(digits, RoundingMode.CEILING);
  }
}

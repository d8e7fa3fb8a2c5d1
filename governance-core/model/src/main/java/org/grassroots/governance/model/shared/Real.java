package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact real number: a {@link Fraction}, or one that roots, logarithms and exponentials lead to
 * and that is computed as far as a comparison or a rounding needs. Immutable.
 *
 * <p>Comparing and rounding are correct. Numbers that are equal by the laws of roots, powers and
 * logarithms are found equal; two others that agree in {@link Irrational#MAX_DIGITS} digits cannot
 * be told apart: that is an {@link ArithmeticException}, never a guess.
 *
 * @since 0.1
 */
public sealed interface Real permits Fraction, Irrational {

  /** Decimals that enclose the number, from {@code digits} significant digits of work. */
  Interval within(int digits);

  /** The sum. */
  default Real plus(Real other) {
    return sum(List.of(this, other));
  }

  /** The difference. */
  default Real minus(Real other) {
    return plus(other.negate());
  }

  /** The number with the other sign. */
  default Real negate() {
    return times(Fraction.of(-1, 1));
  }

  /** The product. */
  default Real times(Real other) {
    if (this instanceof Fraction a && other instanceof Fraction b) {
      return a.times(b);
    }
    return isZero(this) || isZero(other)
        ? Fraction.ZERO
        : isOne(this)
            ? other
            : isOne(other) ? this : Irrational.of(Irrational.Kind.PRODUCT, List.of(this, other));
  }

  /** The quotient; dividing by 0 is an {@link ArithmeticException}. */
  default Real dividedBy(Real other) {
    if (this instanceof Fraction a && other instanceof Fraction b) {
      return a.dividedBy(b);
    }
    if (equals(other)) {
      return Fraction.ONE;
    }
    return isOne(other) ? this : Irrational.of(Irrational.Kind.QUOTIENT, List.of(this, other));
  }

  /** The natural logarithm; of 0 and below it is an {@link ArithmeticException}. */
  default Real ln() {
    if (signum() <= 0) {
      throw new ArithmeticException("The logarithm of " + this + " does not exist.");
    }
    return isOne(this) ? Fraction.ZERO : Irrational.of(Irrational.Kind.LN, List.of(this));
  }

  /** The power of e. */
  default Real exp() {
    return isZero(this) ? Fraction.ONE : Irrational.of(Irrational.Kind.EXP, List.of(this));
  }

  /**
   * A power; exact where it is rational. 0 has powers above 0 alone, a number below 0 only whole
   * ones.
   */
  default Real power(Fraction exponent) {
    return Powers.of(this, exponent);
  }

  /** The smaller one. */
  default Real min(Real other) {
    return compareWith(other) <= 0 ? this : other;
  }

  /** The larger one. */
  default Real max(Real other) {
    return compareWith(other) >= 0 ? this : other;
  }

  /** The number without its sign. */
  default Real abs() {
    return signum() < 0 ? negate() : this;
  }

  /** -1, 0 or 1. */
  default int signum() {
    return compareWith(Fraction.ZERO);
  }

  /** Below 0, 0 or above 0, by value. */
  default int compareWith(Real other) {
    if (this instanceof Fraction a && other instanceof Fraction b) {
      return a.compareTo(b);
    }
    return equals(other) ? 0 : Irrational.compare(this, other);
  }

  /** Rounded to {@code decimals} digits after the point. */
  default BigDecimal rounded(int decimals, RoundingMode mode) {
    return this instanceof Fraction fraction
        ? fraction.rounded(decimals, mode)
        : Irrational.settled(this, end -> end.setScale(decimals, mode));
  }

  /** Rounded half up to so many significant digits. */
  default BigDecimal significant(int digits) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_UP);
    return this instanceof Fraction fraction
        ? new BigDecimal(fraction.numerator())
            .divide(new BigDecimal(fraction.denominator()), context)
        : Irrational.settled(this, end -> end.round(context));
  }

  /** The largest whole number that is not above. */
  default BigInteger floor() {
    return rounded(0, RoundingMode.FLOOR).toBigInteger();
  }

  /** The sum of any number of terms; 0 for none. Long fractions are added up only when needed. */
  static Real sum(List<? extends Real> terms) {
    return Sums.of(terms);
  }

  private static boolean isZero(Real number) {
    return number.equals(Fraction.ZERO);
  }

  private static boolean isOne(Real number) {
    return number.equals(Fraction.ONE);
  }
}

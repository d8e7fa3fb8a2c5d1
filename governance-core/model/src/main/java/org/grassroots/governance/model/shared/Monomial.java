package org.grassroots.governance.model.shared;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product written so that equal ones are found equal: a fraction, one root of a fraction, and
 * every other factor once with its exponent.
 *
 * @param factor any fraction
 * @param radicand above 0; 1 where there is no root
 * @param degree of the root, the smallest possible; 1 where there is none
 * @param powers the exponent of each other factor, never 0
 */
record Monomial(Fraction factor, Fraction radicand, int degree, Map<Real, Fraction> powers) {
  /** Roots of longer fractions, or of a higher degree, are factors like any other. */
  private static final int MAX_BITS = 1 << 14;

  private static final int MAX_DEGREE = 1 << 10;

  private static final int SEEN_DIGITS = 24;

  static Monomial of(Fraction factor) {
    return new Monomial(factor, Fraction.ONE, 1, Map.of());
  }

  /** A number that is no product itself. */
  static Monomial of(Real atom) {
    return atom instanceof Fraction fraction ? of(fraction) : raised(atom, Fraction.ONE);
  }

  private static Monomial raised(Real base, Fraction exponent) {
    return new Monomial(Fraction.ONE, Fraction.ONE, 1, Map.of(base, exponent));
  }

  /** A power of a fraction above 0. */
  static Monomial power(Fraction base, Fraction exponent) {
    return isShort(base, exponent)
        ? root(
            Powers.whole(base, exponent.numerator().intValueExact()),
            exponent.denominator().intValueExact())
        : raised(base, exponent);
  }

  private static boolean isShort(Fraction base, Fraction exponent) {
    return exponent.denominator().bitLength() < 31
        && exponent.denominator().intValue() <= MAX_DEGREE
        && exponent.numerator().bitLength() < 31
        && exponent.numerator().abs().longValue() * bits(base) <= MAX_BITS;
  }

  private static long bits(Fraction number) {
    return Math.max(number.numerator().bitLength(), number.denominator().bitLength());
  }

  /** The root with the smallest degree it can have. */
  private static Monomial root(Fraction radicand, int degree) {
    Fraction inside = radicand;
    int left = degree;
    for (int prime = 2; prime <= left; prime++) {
      while (left % prime == 0) {
        Optional<Fraction> whole = Powers.root(inside, prime);
        if (whole.isEmpty()) {
          break;
        }
        inside = whole.get();
        left /= prime;
      }
    }
    return left == 1 ? of(inside) : new Monomial(Fraction.ONE, inside, left, Map.of());
  }

  Monomial times(Fraction more) {
    return new Monomial(factor.times(more), radicand, degree, powers);
  }

  Monomial times(Monomial other) {
    Map<Real, Fraction> joined = new LinkedHashMap<>(powers);
    other.powers.forEach((base, exponent) -> joined.merge(base, exponent, Fraction::plus));
    joined.values().removeIf(exponent -> exponent.signum() == 0);
    Monomial root = roots(other);
    root.powers.forEach((base, exponent) -> joined.merge(base, exponent, Fraction::plus));
    return new Monomial(
        factor.times(other.factor).times(root.factor), root.radicand, root.degree, joined);
  }

  private Monomial roots(Monomial other) {
    BigInteger a = BigInteger.valueOf(degree);
    BigInteger b = BigInteger.valueOf(other.degree);
    BigInteger both = a.divide(a.gcd(b)).multiply(b);
    Fraction mine = new Fraction(both.divide(a), BigInteger.ONE);
    Fraction its = new Fraction(both.divide(b), BigInteger.ONE);
    if (both.bitLength() > 10 || !isShort(radicand, mine) || !isShort(other.radicand, its)) {
      Monomial apart = raised(other.radicand, new Fraction(BigInteger.ONE, b));
      return new Monomial(Fraction.ONE, radicand, degree, apart.powers);
    }
    return root(
        Powers.whole(radicand, mine.numerator().intValue())
            .times(Powers.whole(other.radicand, its.numerator().intValue())),
        both.intValue());
  }

  /** A whole power, below 0 too; any power when every factor is above 0. */
  Monomial power(Fraction exponent) {
    Monomial power = ofFactor(exponent);
    if (degree > 1) {
      power = power.times(power(radicand, exponent.times(Fraction.of(1, degree))));
    }
    for (Map.Entry<Real, Fraction> one : powers.entrySet()) {
      power = power.times(raised(one.getKey(), one.getValue().times(exponent)));
    }
    return power;
  }

  private Monomial ofFactor(Fraction exponent) {
    if (factor.signum() > 0) {
      return power(factor, exponent);
    }
    boolean isOdd = exponent.numerator().testBit(0);
    return power(factor.negate(), exponent).times(Fraction.of(isOdd ? -1 : 1, 1));
  }

  /** Whether each factor is seen to be above 0. */
  boolean isPositive() {
    return factor.signum() > 0 && powers.keySet().stream().allMatch(Monomial::isSeenPositive);
  }

  /** How many times the other one it is, when that is a fraction. */
  Optional<Fraction> over(Monomial other) {
    return degree == other.degree && powers.equals(other.powers)
        ? Powers.root(radicand.dividedBy(other.radicand), degree)
            .map(ratio -> ratio.times(factor).dividedBy(other.factor))
        : Optional.empty();
  }

  /** The factors as numbers, each with its exponent, the root among them. */
  Map<Real, Fraction> factors() {
    Map<Real, Fraction> all = new LinkedHashMap<>();
    if (degree > 1) {
      all.put(radicand, Fraction.of(1, degree));
    }
    powers.forEach((base, exponent) -> all.merge(base, exponent, Fraction::plus));
    return all;
  }

  Real number() {
    Real product = factor;
    for (Map.Entry<Real, Fraction> one : factors().entrySet()) {
      product = product.times(raisedNumber(one.getKey(), one.getValue()));
    }
    return product;
  }

  /** A base whose sign is not seen is squared, so that the power of its square exists. */
  private static Real raisedNumber(Real base, Fraction exponent) {
    if (exponent.equals(Fraction.ONE)) {
      return base;
    }
    if (isSeenPositive(base) || !exponent.denominator().equals(BigInteger.ONE)) {
      return Irrational.of(Irrational.Kind.POWER, List.of(base, exponent));
    }
    boolean isOdd = exponent.numerator().testBit(0);
    Fraction half = exponent.minus(isOdd ? Fraction.ONE : Fraction.ZERO).times(Fraction.of(1, 2));
    Real even = raisedNumber(base.times(base), half);
    return isOdd ? even.times(base) : even;
  }

  private static boolean isSeenPositive(Real number) {
    return number.within(SEEN_DIGITS).sign() > 0;
  }
}

package org.grassroots.governance.model.shared;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Powers of exact numbers, exact where they are rational. */
final class Powers {
  /** Beyond this the power of a fraction is computed only when needed. */
  private static final int MAX_EXPONENT = 4096;

  private static final int MAX_BITS = 1 << 16;

  private Powers() {}

  static Real of(Real base, Fraction exponent) {
    if (exponent.signum() == 0) {
      return Fraction.ONE;
    }
    int sign = base.signum();
    if (sign == 0 && exponent.signum() < 0) {
      throw new ArithmeticException("0 has no power below 0.");
    }
    if (sign == 0 || base.equals(Fraction.ONE)) {
      return base;
    }
    if (base instanceof Fraction fraction) {
      Optional<Fraction> exact = exact(fraction, exponent);
      if (exact.isPresent()) {
        return exact.get();
      }
    }
    if (sign < 0) {
      throw new ArithmeticException(base + " has no power " + exponent + ".");
    }
    if (base instanceof Irrational power && power.kind() == Irrational.Kind.POWER) {
      return of(power.terms().get(0), ((Fraction) power.terms().get(1)).times(exponent));
    }
    return Irrational.of(Irrational.Kind.POWER, List.of(base, exponent));
  }

  private static Optional<Fraction> exact(Fraction base, Fraction exponent) {
    if (exponent.numerator().bitLength() > 12 || exponent.denominator().bitLength() > 12) {
      return Optional.empty();
    }
    int raise = exponent.numerator().abs().intValueExact();
    int root = exponent.denominator().intValueExact();
    long bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
    if (raise > MAX_EXPONENT || bits * raise > MAX_BITS) {
      return Optional.empty();
    }
    return root(base.numerator(), root)
        .flatMap(above -> root(base.denominator(), root).map(below -> raised(above, below, raise)))
        .map(power -> exponent.signum() < 0 ? Fraction.ONE.dividedBy(power) : power);
  }

  /** A whole power, below 0 too. */
  static Fraction whole(Fraction base, int exponent) {
    Fraction power = raised(base.numerator(), base.denominator(), Math.abs(exponent));
    return exponent < 0 ? Fraction.ONE.dividedBy(power) : power;
  }

  /** The root of a fraction above 0, if it is a fraction. */
  static Optional<Fraction> root(Fraction number, int degree) {
    return root(number.numerator(), degree)
        .flatMap(
            above -> root(number.denominator(), degree).map(below -> new Fraction(above, below)));
  }

  private static Fraction raised(BigInteger above, BigInteger below, int raise) {
    return new Fraction(above.pow(raise), below.pow(raise));
  }

  /** The whole root, if there is one. */
  private static Optional<BigInteger> root(BigInteger number, int degree) {
    if (degree == 1) {
      return Optional.of(number);
    }
    if (number.signum() < 0) {
      return Optional.empty();
    }
    BigInteger root = floorRoot(number, degree);
    return root.pow(degree).equals(number) ? Optional.of(root) : Optional.empty();
  }

  /** Newton from above; ends at the largest whole number whose power is not above. */
  private static BigInteger floorRoot(BigInteger number, int degree) {
    if (number.bitLength() <= degree) {
      return number.signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
    }
    BigInteger less = BigInteger.valueOf(degree - 1L);
    BigInteger root = BigInteger.ONE.shiftLeft((number.bitLength() + degree - 1) / degree);
    while (true) {
      BigInteger next =
          root.multiply(less)
              .add(number.divide(root.pow(degree - 1)))
              .divide(BigInteger.valueOf(degree));
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }
}

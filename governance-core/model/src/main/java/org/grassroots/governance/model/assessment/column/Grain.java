package org.grassroots.governance.model.assessment.column;

import java.math.BigInteger;
import org.grassroots.governance.model.shared.Fraction;

/**
 * A common denominator of exact figures, the same for all units or one a unit: with a grain of g
 * the figure is a multiple of 1/g. 0 is unknown. Looked at only where a double cannot decide.
 */
@FunctionalInterface
interface Grain {
  /** Finer grains would not fit beside the figure in a double. */
  long FINEST = 1L << 46;

  /** Nothing is known. */
  Grain NONE = new Fixed(0);

  /** Whole numbers. */
  Grain WHOLE = new Fixed(1);

  /** The denominator of a unit of the block. */
  long at(Frame frame, int unit);

  /** The same for all units. */
  record Fixed(long value) implements Grain {
    @Override
    public long at(Frame frame, int unit) {
      return value;
    }
  }

  static Grain fixed(BigInteger denominator) {
    return denominator.bitLength() <= 46 ? new Fixed(denominator.longValue()) : NONE;
  }

  static Grain of(Fraction value) {
    return fixed(value.denominator());
  }

  /** Of sums, differences and choices. */
  default Grain and(Grain other) {
    if (this instanceof Fixed a && other instanceof Fixed b) {
      return new Fixed(both(a.value, b.value));
    }
    return equals(NONE) || other.equals(NONE)
        ? NONE
        : (frame, unit) -> both(at(frame, unit), other.at(frame, unit));
  }

  /** Of products. */
  default Grain times(Grain other) {
    if (this instanceof Fixed a && other instanceof Fixed b) {
      return new Fixed(product(a.value, b.value));
    }
    return equals(NONE) || other.equals(NONE)
        ? NONE
        : (frame, unit) -> product(at(frame, unit), other.at(frame, unit));
  }

  /** Of products with a number. */
  default Grain times(Fraction factor) {
    if (factor.signum() == 0) {
      return WHOLE;
    }
    long above = factor.numerator().abs().bitLength() < 63 ? factor.numerator().longValue() : 1;
    Grain below = of(factor);
    if (this instanceof Fixed a) {
      return a.value == 0 ? NONE : new Fixed(a.value / gcd(a.value, above)).times(below);
    }
    return below.times(this);
  }

  /** What a register of whole numbers says. */
  static Grain of(int register) {
    return (frame, unit) -> {
      double value = Math.abs(frame.numbers[register][unit]);
      return value >= 1 && value < FINEST ? (long) value : 0;
    };
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  private static long both(long a, long b) {
    return a == b ? a : a == 0 || b == 0 ? 0 : product(a / gcd(a, b), b);
  }

  private static long product(long a, long b) {
    return a == 0 || b == 0 || a > FINEST / b ? 0 : a * b;
  }
}

package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number kept as the way it is computed. Equal when computed alike; compare by value with {@link
 * Real#compareWith}. Immutable but for the best enclosure found so far.
 *
 * @since 0.1
 */
public final class Irrational implements Real {
  /** How many digits are computed before two numbers count as inseparable. */
  public static final int MAX_DIGITS = 1200;

  private static final int FIRST_DIGITS = 24;

  /** From here on it is worth asking whether the number is a simpler one. */
  private static final int MANY_DIGITS = 2 * FIRST_DIGITS;

  private final Kind kind;
  private final List<Real> terms;
  private final int hash;
  private volatile @Nullable Known known;

  /** How the terms are joined. */
  enum Kind {
    SUM,
    PRODUCT,
    QUOTIENT,
    POWER,
    LN,
    EXP
  }

  private record Known(int digits, Interval interval) {}

  private Irrational(Kind kind, List<Real> terms) {
    this.kind = kind;
    this.terms = List.copyOf(terms);
    this.hash = 31 * kind.ordinal() + this.terms.hashCode();
  }

  static Irrational of(Kind kind, List<Real> terms) {
    return new Irrational(kind, terms);
  }

  Kind kind() {
    return kind;
  }

  List<Real> terms() {
    return terms;
  }

  @Override
  public Interval within(int digits) {
    Known best = known;
    if (best != null && best.digits() >= digits) {
      return best.interval();
    }
    Interval interval = computed(digits);
    known = new Known(digits, interval);
    return interval;
  }

  private Interval computed(int digits) {
    return switch (kind) {
      case SUM ->
          terms.stream()
              .map(term -> term.within(digits))
              .reduce((a, b) -> a.plus(b, digits))
              .orElseThrow();
      case PRODUCT -> terms.get(0).within(digits).times(terms.get(1).within(digits), digits);
      case QUOTIENT -> terms.get(0).within(digits).dividedBy(apart(1, digits), digits);
      case LN -> apart(0, digits).ln(digits);
      case EXP -> terms.get(0).within(digits).exp(digits);
      case POWER ->
          apart(0, digits).ln(digits).times(terms.get(1).within(digits), digits).exp(digits);
    };
  }

  /** A term as closely as it takes to be on one side of 0. */
  private Interval apart(int term, int digits) {
    for (int more = digits; more <= 2 * MAX_DIGITS; more *= 2) {
      Interval interval = terms.get(term).within(more);
      if (interval.sign() != 0) {
        return interval;
      }
    }
    throw new ArithmeticException(terms.get(term) + " cannot be told from 0.");
  }

  static int compare(Real a, Real b) {
    Interval left = a.within(MANY_DIGITS);
    Interval right = b.within(MANY_DIGITS);
    if (left.high().compareTo(right.low()) < 0) {
      return -1;
    }
    return left.low().compareTo(right.high()) > 0 ? 1 : sign(Simplified.of(a.minus(b)));
  }

  private static int sign(Real number) {
    if (number instanceof Fraction fraction) {
      return fraction.signum();
    }
    for (int digits = MANY_DIGITS; digits <= MAX_DIGITS; digits *= 2) {
      int sign = number.within(digits).sign();
      if (sign != 0) {
        return sign;
      }
    }
    throw undecided(number);
  }

  /** The rounding on which both ends agree. */
  static BigDecimal settled(Real number, UnaryOperator<BigDecimal> rounding) {
    Real simple = number;
    for (int digits = FIRST_DIGITS; digits <= MAX_DIGITS; digits *= 2) {
      if (digits == 2 * MANY_DIGITS) {
        simple = Simplified.of(number);
      }
      Interval interval = simple.within(digits);
      BigDecimal low = rounding.apply(interval.low());
      if (low.compareTo(rounding.apply(interval.high())) == 0) {
        return low;
      }
    }
    throw undecided(number);
  }

  private static ArithmeticException undecided(Real number) {
    return new ArithmeticException(
        "%s… cannot be decided with %s digits.".formatted(number, MAX_DIGITS));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Irrational that
            && hash == that.hash
            && kind == that.kind
            && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The first 17 digits. */
  @Override
  public String toString() {
    return within(FIRST_DIGITS).low().round(new java.math.MathContext(17)).toString();
  }
}

package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Logarithm and exponential of decimals. The absolute error of {@code ln} and the relative error of
 * {@code exp} stay below one unit of the last digit asked for: sums run ten digits beyond, and stop
 * when the next term is smaller than that.
 */
final class Elementary {
  /** The largest exponent of e that is computed: numbers of 43,000 digits. */
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);
  private static final int SPARE_DIGITS = 12;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final double LN_2 = Math.log(2);
  private static final int HALVINGS = 12;

  private Elementary() {}

  /** Of a number above 0. */
  static BigDecimal ln(BigDecimal x, int digits) {
    MathContext context = new MathContext(digits + SPARE_DIGITS, RoundingMode.HALF_EVEN);
    int halvings = binaryExponent(x);
    BigDecimal power = TWO.pow(Math.abs(halvings));
    BigDecimal near = halvings >= 0 ? x.divide(power, context) : x.multiply(power).round(context);
    BigDecimal ratio = near.subtract(BigDecimal.ONE).divide(near.add(BigDecimal.ONE), context);
    BigDecimal ln = TWO.multiply(areaTangent(ratio, context));
    return halvings == 0
        ? ln
        : ln.add(BigDecimal.valueOf(halvings).multiply(ln2(context)), context);
  }

  static BigDecimal exp(BigDecimal x, int digits) {
    if (x.abs().compareTo(MOST) > 0) {
      throw new ArithmeticException("e to the power " + x.round(SHOWN) + " is beyond all measure.");
    }
    int spare = SPARE_DIGITS + Math.max(0, x.precision() - x.scale()) + HALVINGS;
    MathContext context = new MathContext(digits + spare, RoundingMode.HALF_EVEN);
    int doublings = (int) Math.rint(x.doubleValue() / LN_2);
    BigDecimal rest = x.subtract(BigDecimal.valueOf(doublings).multiply(ln2(context)), context);
    BigDecimal exp = series(rest.divide(TWO.pow(HALVINGS), context), context);
    for (int i = 0; i < HALVINGS; i++) {
      exp = exp.multiply(exp, context);
    }
    BigDecimal power = TWO.pow(Math.abs(doublings));
    return doublings >= 0 ? exp.multiply(power, context) : exp.divide(power, context);
  }

  /** The power of two nearest to x, so that what is left lies between 0.7 and 1.5. */
  private static int binaryExponent(BigDecimal x) {
    int tens = x.precision() - x.scale();
    double mantissa = x.movePointLeft(tens).doubleValue();
    return (int) Math.rint((Math.log(mantissa) + tens * Math.log(10)) / LN_2);
  }

  private static BigDecimal ln2(MathContext context) {
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), context);
    return TWO.multiply(areaTangent(third, context), context);
  }

  /** x + x³/3 + x⁵/5 + …, for |x| up to 1/3. */
  private static BigDecimal areaTangent(BigDecimal x, MathContext context) {
    BigDecimal square = x.multiply(x, context);
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int k = 3; isLarge(power, context); k += 2) {
      power = power.multiply(square, context);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), context), context);
    }
    return sum;
  }

  private static BigDecimal series(BigDecimal x, MathContext context) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; isLarge(term, context); k++) {
      term = term.multiply(x, context).divide(BigDecimal.valueOf(k), context);
      sum = sum.add(term, context);
    }
    return sum;
  }

  private static boolean isLarge(BigDecimal term, MathContext context) {
    return term.signum() != 0 && term.precision() - term.scale() > -context.getPrecision();
  }
}

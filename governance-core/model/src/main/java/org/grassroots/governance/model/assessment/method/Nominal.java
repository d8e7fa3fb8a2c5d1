package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Best inside an interval: 1 there, falling linearly to 0 at the limits, 0 beyond. The direction of
 * the indicator plays no part.
 *
 * @param lower where the mark is 0 again on the low side; at most {@code from}
 * @param from the first best figure
 * @param to the last best figure
 * @param upper where the mark is 0 again on the high side; at least {@code to}
 * @since 0.1
 */
public record Nominal(BigDecimal lower, BigDecimal from, BigDecimal to, BigDecimal upper)
    implements RationalNormalisation {

  /** Refuses limits that are not in order. */
  public Nominal {
    if (lower.compareTo(from) > 0 || from.compareTo(to) > 0 || to.compareTo(upper) > 0) {
      throw Refusals.parameter(
          "nominal",
          "lower, from, to, upper",
          lower + ", " + from + ", " + to + ", " + upper,
          "numbers in rising order");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    return Columns.map(column, value -> bounded(value).value());
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    return column.map(this::exact);
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    return Columns.map(column, value -> bounded(value).error());
  }

  @Override
  public Range range() {
    return Range.UNIT;
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private Bounded bounded(double value) {
    double first = from.doubleValue();
    double last = to.doubleValue();
    if (value >= first && value <= last) {
      return Bounded.exact(1);
    }
    BigDecimal limit = value < first ? lower : upper;
    BigDecimal edge = value < first ? from : to;
    if (value <= lower.doubleValue() || value >= upper.doubleValue()) {
      return Bounded.exact(0);
    }
    Bounded zero = Bounded.nearest(limit.doubleValue());
    Bounded span = Bounded.nearest(edge.doubleValue()).minus(zero);
    return Bounded.nearest(value)
        .minus(zero)
        .dividedBy(span)
        .clipped(Bounded.exact(0), Bounded.exact(1));
  }

  private Fraction exact(Fraction value) {
    Fraction first = Fraction.of(from);
    Fraction last = Fraction.of(to);
    if (value.compareTo(first) >= 0 && value.compareTo(last) <= 0) {
      return Fraction.ONE;
    }
    boolean isLow = value.compareTo(first) < 0;
    Fraction limit = Fraction.of(isLow ? lower : upper);
    Fraction edge = isLow ? first : last;
    if (isLow ? value.compareTo(limit) <= 0 : value.compareTo(limit) >= 0) {
      return Fraction.ZERO;
    }
    return value.minus(limit).dividedBy(edge.minus(limit));
  }
}

package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Fixed ends of the scale: 0 at the worse, 1 at the better, linear between. The result of a unit
 * depends on no other unit.
 *
 * @param lower the lower end
 * @param upper the upper end, above the lower
 * @param isClipped whether figures beyond the ends count as the ends
 * @since 0.1
 */
public record Goalposts(BigDecimal lower, BigDecimal upper, boolean isClipped)
    implements RationalNormalisation {

  /** Refuses ends that are not in order with {@code GOV-ASM-015}. */
  public Goalposts {
    if (lower.compareTo(upper) >= 0) {
      throw org.grassroots.governance.model.shared.InvalidInput.of(
          "GOV-ASM-015", "goalposts", lower + " to " + upper, "lower less than upper");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    double from = from(direction).doubleValue();
    double span = to(direction).doubleValue() - from;
    return Columns.map(column, value -> clip((value - from) / span));
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    Fraction from = Fraction.of(from(direction));
    Fraction span = Fraction.of(to(direction)).minus(from);
    return column.map(value -> clip(value.minus(from).dividedBy(span)));
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    Bounded from = Bounded.nearest(from(direction).doubleValue());
    Bounded span = Bounded.nearest(to(direction).doubleValue()).minus(from);
    return Columns.map(column, value -> Bounded.nearest(value).minus(from).dividedBy(span).error());
  }

  @Override
  public Range range() {
    return isClipped ? Range.UNIT : Range.ALL;
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private BigDecimal from(Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER ? lower : upper;
  }

  private BigDecimal to(Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER ? upper : lower;
  }

  private double clip(double share) {
    return isClipped ? Columns.clip(share, 0, 1) : share;
  }

  private Fraction clip(Fraction share) {
    return isClipped ? share.max(Fraction.ZERO).min(Fraction.ONE) : share;
  }
}

package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * Goalposts on a logarithmic scale, as for income: 0 at the worse end, 1 at the better. The base
 * does not matter.
 *
 * @param lower the lower end, above 0
 * @param upper the upper end, above the lower
 * @param isClipped whether figures beyond the ends count as the ends
 * @since 0.1
 */
public record LogGoalposts(double lower, double upper, boolean isClipped) implements Normalisation {
  private static final String NAME = "log-goalposts";

  /** Refuses ends that are not in order or not above 0. */
  public LogGoalposts {
    if (!(lower > 0) || !(lower < upper)) {
      throw Refusals.parameter(NAME, "lower, upper", lower + ", " + upper, "0 < lower < upper");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    boolean isHigher = direction == Direction.HIGHER_IS_BETTER;
    double from = StrictMath.log(isHigher ? lower : upper);
    double span = StrictMath.log(isHigher ? upper : lower) - from;
    return Columns.map(
        column, value -> clip((StrictMath.log(Costs.above0(NAME, value)) - from) / span));
  }

  @Override
  public Range range() {
    return isClipped ? Range.UNIT : Range.ALL;
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private double clip(double share) {
    return isClipped ? Columns.clip(share, 0, 1) : share;
  }
}

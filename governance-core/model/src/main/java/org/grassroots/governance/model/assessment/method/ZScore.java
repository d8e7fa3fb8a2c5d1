package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * How many standard deviations from the mean, on a scale of one's own.
 *
 * @param divisor n − 1 or n under the square root
 * @param centre the mark of the mean
 * @param spread the marks of one standard deviation, above 0
 * @param constant what becomes of a column whose cells are all the same; there is no best
 * @since 0.1
 */
public record ZScore(Divisor divisor, double centre, double spread, ConstantColumn constant)
    implements Normalisation {
  private static final String NAME = "z-score";

  /** Refuses a spread that is not above 0, and {@link ConstantColumn#BEST}. */
  public ZScore {
    if (!(spread > 0) || Double.isInfinite(spread)) {
      throw Refusals.parameter(NAME, "spread", spread, "above 0");
    }
    if (constant == ConstantColumn.BEST) {
      throw Refusals.parameter(
          NAME, "constant", "best", "neutral, exclude or error: no mark is best");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    if (Columns.isConstant(column)) {
      return Columns.map(column, value -> constant.mark(NAME, centre, centre));
    }
    double mean = Columns.mean(column);
    double deviation = Columns.deviation(column, divisor);
    double sign = direction == Direction.HIGHER_IS_BETTER ? spread : -spread;
    return Columns.map(column, value -> centre + sign * ((value - mean) / deviation));
  }

  @Override
  public Range range() {
    return Range.ALL;
  }
}

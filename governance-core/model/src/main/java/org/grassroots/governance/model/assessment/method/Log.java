package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * The logarithm of a figure, before it is brought onto a scale. The direction plays no part.
 *
 * @param base above 0, not 1
 * @param shift added to the figure first; the sum must be above 0
 * @since 0.1
 */
public record Log(double base, double shift) implements Normalisation {

  /** Refuses a base without logarithms. */
  public Log {
    if (!(base > 0) || base == 1 || Double.isInfinite(base)) {
      throw Refusals.parameter("log", "base", base, "above 0 and not 1");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    return Columns.map(column, value -> log(Costs.above0("log", value + shift)));
  }

  @Override
  public Range range() {
    return Range.ALL;
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private double log(double value) {
    if (base == StrictMath.E) {
      return StrictMath.log(value);
    }
    return base == 10 ? StrictMath.log10(value) : StrictMath.log(value) / StrictMath.log(base);
  }
}

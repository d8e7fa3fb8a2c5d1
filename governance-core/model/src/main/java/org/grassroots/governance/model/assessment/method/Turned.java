package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * Turns figures that are better when lower, and leaves the others as they are.
 *
 * @param way how they are turned
 * @since 0.1
 */
public record Turned(Way way) implements Normalisation {

  /** The ways to turn; they are not equivalent. */
  public enum Way {
    /** The figure with the other sign. */
    NEGATE,
    /** The greatest figure minus the figure. */
    REFLECT,
    /** 1 divided by the figure, which must be above 0. */
    RECIPROCAL
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    if (direction == Direction.HIGHER_IS_BETTER) {
      return column.clone();
    }
    return switch (way) {
      case NEGATE -> Columns.map(column, value -> 0 - value);
      case REFLECT -> Costs.REFLECT.turned("reflect", column, direction);
      case RECIPROCAL -> Costs.RECIPROCAL.turned("reciprocal", column, direction);
    };
  }

  @Override
  public Range range() {
    return Range.ALL;
  }

  @Override
  public boolean isSetRelative() {
    return way == Way.REFLECT;
  }
}

package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * What a method that only knows "more is better" makes of a column whose figures are better when
 * lower. The ways are not equivalent, so none is the default.
 *
 * @since 0.1
 */
public enum Costs {
  /** The greatest figure minus the figure. */
  REFLECT,
  /** 1 divided by the figure, which must be above 0. */
  RECIPROCAL,
  /** As it is: whoever uses the result minds the direction. */
  KEEP,
  /** Refused. */
  REFUSE;

  /** The column with more as better. */
  double[] turned(String method, double[] column, Direction direction) {
    if (direction == Direction.HIGHER_IS_BETTER) {
      return column;
    }
    double most = Columns.most(column);
    return switch (this) {
      case REFLECT -> Columns.map(column, value -> most - value);
      case RECIPROCAL -> Columns.map(column, value -> 1 / above0(method, value));
      case KEEP -> column;
      case REFUSE ->
          throw Refusals.parameter(
              method,
              "costs",
              "a column that is better when lower",
              "costs of reflect, reciprocal or keep, which are not the same");
    };
  }

  static double above0(String method, double value) {
    if (!(value > 0)) {
      throw Refusals.cell(method, value, "a figure above 0");
    }
    return value;
  }
}

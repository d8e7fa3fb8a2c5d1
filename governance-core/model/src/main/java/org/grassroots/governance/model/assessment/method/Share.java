package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * A figure as a part of something of its column. Figures must not be below 0.
 *
 * @param whole the divisor
 * @param costs what becomes of columns that are better when lower
 * @since 0.1
 */
public record Share(Whole whole, Costs costs) implements Normalisation {

  /** What figures are divided by. */
  public enum Whole {
    /** Their sum. */
    SUM,
    /** The square root of the sum of their squares. */
    VECTOR,
    /** The greatest. */
    MAX;

    String method() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    double of(double[] column) {
      return switch (this) {
        case SUM -> Columns.sum(column);
        case VECTOR -> length(column);
        case MAX -> Columns.most(column);
      };
    }

    private static double length(double[] column) {
      double most = Columns.map(column, StrictMath::abs).length == 0 ? 0 : greatest(column);
      return most == 0
          ? 0
          : most * StrictMath.sqrt(Columns.sum(column, value -> value / most * (value / most)));
    }

    private static double greatest(double[] column) {
      return StrictMath.max(Columns.most(column), -Columns.least(column));
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    String method = whole.method();
    for (double value : column) {
      if (value < 0) {
        throw Refusals.cell(method, value, "a figure of at least 0");
      }
    }
    if (Columns.count(column) == 0) {
      return column.clone();
    }
    double[] turned = costs.turned(method, column, direction);
    double divisor = whole.of(turned);
    if (divisor == 0) {
      throw Refusals.divisor(method, "the " + method + " of the column", divisor);
    }
    return Columns.map(turned, value -> Columns.clip(value / divisor, 0, 1));
  }

  @Override
  public Range range() {
    return Range.UNIT;
  }

  @Override
  public boolean isMonotone() {
    return costs != Costs.KEEP;
  }
}

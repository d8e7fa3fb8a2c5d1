package org.grassroots.governance.model.assessment.method;

import java.util.List;

/**
 * Joins the children of a node, unit by unit. Absent children are left out and the weights of the
 * others count for the whole; a unit without any child is absent. Other policies on absent cells
 * are applied before.
 *
 * @since 0.1
 */
public interface Aggregation {

  /**
   * The result of one unit.
   *
   * @param values one a child, NaN where absent
   * @param weights one a child, none below 0; only their ratios matter unless the method says
   *     otherwise
   * @return NaN when all children are absent or all that are there weigh 0
   */
  double of(double[] values, double[] weights);

  /** Whether raising one child never lowers the result. */
  default boolean isMonotone() {
    return true;
  }

  /** The results of all units. */
  default double[] apply(List<double[]> columns, double[] weights) {
    checkWeights(weights, columns.size());
    int units = columns.isEmpty() ? 0 : columns.get(0).length;
    double[] results = new double[units];
    double[] values = new double[columns.size()];
    for (int unit = 0; unit < units; unit++) {
      for (int child = 0; child < values.length; child++) {
        values[child] = columns.get(child)[unit];
      }
      results[unit] = of(values, weights);
    }
    return results;
  }

  private static void checkWeights(double[] weights, int children) {
    if (weights.length != children) {
      throw Refusals.weights(
          "aggregation", weights.length + " weights", children + ", one a child");
    }
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw Refusals.weights("aggregation", weight, "a number of at least 0");
      }
    }
  }
}

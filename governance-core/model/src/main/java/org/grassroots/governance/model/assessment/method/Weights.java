package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;
import java.util.List;

/**
 * What the weight methods share.
 *
 * @since 0.1
 */
public final class Weights {
  private Weights() {}

  /** Weights divided by their sum, which must be above 0. */
  public static double[] shares(String method, double... weights) {
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw Refusals.weights(method, weight, "a number of at least 0");
      }
    }
    double sum = ExactSum.of(weights);
    if (!(sum > 0)) {
      throw Refusals.weights(method, Arrays.toString(weights), "at least one above 0");
    }
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /** The same weight for each. */
  public static double[] equal(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return weights;
  }

  /**
   * Budget allocation: the mean of what experts gave, each handing out the same budget.
   *
   * @param budgets one row an expert, one number a criterion
   * @param budget what each row must add up to, e.g. 100
   */
  public static double[] budget(List<double[]> budgets, double budget) {
    if (budgets.isEmpty()) {
      throw Refusals.tooFew("budget", 0, 1);
    }
    int count = budgets.get(0).length;
    double[] means = new double[count];
    for (int expert = 0; expert < budgets.size(); expert++) {
      double[] row = budgets.get(expert);
      if (row.length != count) {
        throw Refusals.shape("budget, expert " + expert, row.length, count + " numbers");
      }
      if (StrictMath.abs(ExactSum.of(row) - budget) > 1e-9 * budget) {
        throw Refusals.weights("budget, expert " + expert, ExactSum.of(row), "a sum of " + budget);
      }
    }
    for (int child = 0; child < count; child++) {
      int at = child;
      means[child] = ExactSum.of(budgets.stream().mapToDouble(row -> row[at]).toArray());
    }
    return shares("budget", means);
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;

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
}

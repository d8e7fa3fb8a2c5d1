package org.grassroots.governance.model.assessment.method;

/**
 * The weights of a scheme in one row, siblings known by the number of their group.
 *
 * @param weights none below 0, at least one of each group above 0
 * @param groups one a weight: weights of the same number are siblings
 * @since 0.1
 */
public record SiblingWeights(double[] weights, int[] groups) {

  /** Copies the arrays; refuses weights that are none and groups without weight. */
  public SiblingWeights {
    weights = weights.clone();
    groups = groups.clone();
    if (weights.length != groups.length || weights.length == 0) {
      throw Refusals.weights("robustness", weights.length, "as many as groups, at least one");
    }
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw Refusals.weights("robustness", weight, "a number of at least 0");
      }
    }
    for (int group : groups) {
      if (!(sum(weights, groups, group) > 0)) {
        throw Refusals.weights("robustness, group " + group, 0, "one above 0");
      }
    }
  }

  /** Weights that are all siblings. */
  public static SiblingWeights of(double... weights) {
    return new SiblingWeights(weights, new int[weights.length]);
  }

  /** How many weights. */
  public int size() {
    return weights.length;
  }

  /** A copy of the weights. */
  @Override
  public double[] weights() {
    return weights.clone();
  }

  /** A copy of the numbers of the groups. */
  @Override
  public int[] groups() {
    return groups.clone();
  }

  /** Shaken weights; every group keeps the sum it had. */
  public double[] shaken(Perturbation perturbation, DrawStream stream) {
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      double sum = sum(weights, groups, groups[i]);
      shares[i] = perturbation.shaken(weights[i] / sum, stream);
    }
    double[] shaken = new double[weights.length];
    for (int i = 0; i < shaken.length; i++) {
      double whole = sum(shares, groups, groups[i]);
      shaken[i] = whole == 0 ? weights[i] : shares[i] / whole * sum(weights, groups, groups[i]);
    }
    return shaken;
  }

  /** The weights with one set to 0, siblings sharing what it had; empty for an only child. */
  public java.util.Optional<double[]> without(int left) {
    double[] kept = weights.clone();
    kept[left] = 0;
    double rest = sum(kept, groups, groups[left]);
    if (!(rest > 0)) {
      return java.util.Optional.empty();
    }
    double factor = sum(weights, groups, groups[left]) / rest;
    for (int i = 0; i < kept.length; i++) {
      kept[i] *= groups[i] == groups[left] ? factor : 1;
    }
    return java.util.Optional.of(kept);
  }

  /** Each weight times a factor; every group keeps the sum it had. */
  public double[] times(double[] factors) {
    double[] products = new double[weights.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = weights[i] * factors[i];
    }
    double[] kept = new double[weights.length];
    for (int i = 0; i < kept.length; i++) {
      double sum = sum(products, groups, groups[i]);
      kept[i] = sum > 0 ? products[i] / sum * sum(weights, groups, groups[i]) : weights[i];
    }
    return kept;
  }

  /** The share of a weight in the sum of its group. */
  public double share(int weight) {
    return weights[weight] / sum(weights, groups, groups[weight]);
  }

  /**
   * The weights with one moved to this share of its group, siblings keeping their ratios.
   *
   * @param weight not an only weight of its group
   */
  public double[] withShare(int weight, double share) {
    double sum = sum(weights, groups, groups[weight]);
    double factor = (1 - share) * sum / (sum - weights[weight]);
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] *= groups[i] == groups[weight] ? factor : 1;
    }
    moved[weight] = share * sum;
    return moved;
  }

  private static double sum(double[] values, int[] groups, int group) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += groups[i] == group ? values[i] : 0;
    }
    return sum;
  }
}

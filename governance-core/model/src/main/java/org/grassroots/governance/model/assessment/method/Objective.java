package org.grassroots.governance.model.assessment.method;

/**
 * Weights out of the figures themselves. They move with every set of figures: freeze them in the
 * scheme, or periods do not compare.
 *
 * @since 0.1
 */
public interface Objective {

  /**
   * One weight a criterion, adding up to 1; the weights in the criteria play no part. Absent cells
   * are refused.
   */
  double[] weights(Criteria criteria);

  /** What becomes of figures that tell no criterion from another. */
  enum AllConstant {
    /** Every criterion weighs the same. */
    EQUAL,
    /** They are refused. */
    ERROR;

    double[] shares(String method, double[] weights) {
      if (ExactSum.of(weights) > 0) {
        return Weights.shares(method, weights);
      }
      if (this == ERROR) {
        throw Refusals.constant(method);
      }
      return Weights.equal(weights.length);
    }
  }
}

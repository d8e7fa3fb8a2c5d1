package org.grassroots.governance.model.assessment.method;

/**
 * What becomes of a column whose cells are all the same, a single unit included, where a method
 * would divide 0 by 0.
 *
 * @since 0.1
 */
public enum ConstantColumn {
  /** Every unit gets the middle of the scale. */
  NEUTRAL,
  /** Every unit gets the best of the scale. */
  BEST,
  /** The column becomes absent, so that the weights of the others count for the whole. */
  EXCLUDE,
  /** The column is refused. */
  ERROR;

  /** The mark of every unit; NaN for {@link #EXCLUDE}. */
  double mark(String method, double middle, double best) {
    return switch (this) {
      case NEUTRAL -> middle;
      case BEST -> best;
      case EXCLUDE -> Double.NaN;
      case ERROR -> throw Refusals.constant(method);
    };
  }
}

package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * A normalisation that needs no more than + − × ÷ and comparisons, so that its results are exact
 * fractions.
 *
 * @since 0.1
 */
public interface RationalNormalisation extends Normalisation {

  /** The exact results. */
  ExactColumn exact(ExactColumn column, Direction direction);

  /**
   * How far each result of {@link #apply} may be from the exact one, when every cell is the double
   * nearest to its decimal; infinite where a comparison could have gone the other way.
   */
  double[] errorBounds(double[] column, Direction direction);
}

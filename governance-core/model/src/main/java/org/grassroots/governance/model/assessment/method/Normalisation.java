package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * Brings a column onto a common scale. Absent cells stay absent.
 *
 * @since 0.1
 */
public interface Normalisation {

  /**
   * The results, one a unit.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput what the method cannot take
   */
  double[] apply(double[] column, Direction direction);

  /** Where the results lie. */
  Range range();

  /** Whether a better figure never gets a lower result. */
  default boolean isMonotone() {
    return true;
  }

  /** Whether the result of a unit depends on the figures of the others. */
  default boolean isSetRelative() {
    return true;
  }
}

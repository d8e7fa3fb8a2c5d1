package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * A column of a decision matrix.
 *
 * @param name for messages and results
 * @param column one figure a unit, NaN where absent
 * @param direction which way is better
 * @param weight at least 0
 * @since 0.1
 */
public record Criterion(String name, double[] column, Direction direction, double weight) {

  /** Whether more is better. */
  public boolean isHigherBetter() {
    return direction == Direction.HIGHER_IS_BETTER;
  }

  /** 1 where more is better, −1 where less. */
  int sign() {
    return isHigherBetter() ? 1 : -1;
  }
}

package org.grassroots.governance.model.assessment;

/**
 * Which way of an indicator is better.
 *
 * @since 0.1
 */
public enum Direction {
  /** More is better. */
  HIGHER_IS_BETTER,
  /** Less is better. */
  LOWER_IS_BETTER
}

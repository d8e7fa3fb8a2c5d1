package org.grassroots.governance.model.assessment.method;

/**
 * What the squares of a standard deviation are divided by.
 *
 * @since 0.1
 */
public enum Divisor {
  /** n − 1. */
  SAMPLE,
  /** n. */
  POPULATION;

  double of(int count) {
    return this == SAMPLE ? count - 1 : count;
  }
}

package org.grassroots.governance.spi.scoring;

import org.grassroots.governance.model.assessment.method.Range;

/**
 * Brings an indicator onto a common scale, from 0 to 1 unless it declares another; missing staying
 * missing.
 *
 * <p>Rules beside those of {@link ScoringMethod}: M8 where {@link #isMonotone} holds, a better
 * input never gets a lower result.
 *
 * @since 0.1
 */
public interface Normaliser extends ScoringMethod {

  /** Whether a better input never gets a lower result. */
  boolean isMonotone();

  /** Where the results lie under these parameters; from 0 to 1 unless overridden. */
  default Range range(Parameters parameters) {
    return Range.UNIT;
  }

  /** The results, one a unit, in the declared range or missing. */
  Column normalise(Column indicator, Direction direction, Parameters parameters);

  /** Which way is better. */
  enum Direction {
    /** More is better. */
    HIGHER_IS_BETTER,
    /** Less is better. */
    LOWER_IS_BETTER
  }
}

package org.grassroots.governance.spi.scoring;

/**
 * Brings an indicator onto a common scale from 0 to 1, missing staying missing.
 *
 * <p>Rules beside those of {@link ScoringMethod}: M8 where {@link #isMonotone} holds, a better
 * input never gets a lower result.
 *
 * @since 0.1
 */
public interface Normaliser extends ScoringMethod {

  /** Whether a better input never gets a lower result. */
  boolean isMonotone();

  /** The results, one a unit, in [0, 1] or missing. */
  Column normalise(Column indicator, Direction direction, Parameters parameters);

  /** Which way is better. */
  enum Direction {
    /** More is better. */
    HIGHER_IS_BETTER,
    /** Less is better. */
    LOWER_IS_BETTER
  }
}

package org.grassroots.governance.model.assessment.method;

/**
 * Scores all units for some weights: what a study of weights calls again and again. Same weights,
 * same scores; called from as many threads as run parts of a study.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface WeighedScoring {

  /**
   * Fills in the scores.
   *
   * @param weights in the order of the study
   * @param scores one a unit, more is better; NaN for a unit without a score
   */
  void score(double[] weights, double[] scores);
}

package org.grassroots.governance.spi.scoring;

import java.util.List;

/**
 * Compares whole units by all criteria at once, as TOPSIS or PROMETHEE do: what is neither a
 * normaliser nor an aggregator, because the place of a unit depends on all the others.
 *
 * <p>Rules beside those of {@link ScoringMethod}: M13 ranks follow scores: more is better, equals
 * share the better place (1, 2, 2, 4), a unit without a score has no rank · M14 multiplying all
 * weights by a number changes no rank · M15 where {@link #isMonotone} holds, a unit that is at
 * least as good by every criterion never has a worse rank. What a method cannot take, absent cells
 * included, it refuses with {@link org.grassroots.governance.model.shared.InvalidInput}.
 *
 * @since 0.1
 */
public interface Ranker extends ScoringMethod {

  /** Whether a unit that is at least as good by every criterion never has a worse rank. */
  boolean isMonotone();

  /**
   * The standing of the units. {@code criteria} is not empty, in the order of the scheme, all
   * columns of the same size, with weight and direction.
   */
  RankedUnits rank(List<Child> criteria, Parameters parameters);
}

package org.grassroots.governance.spi.scoring;

import java.util.List;

/**
 * Joins the children of a node into one column. Sees named children, so that a method can treat
 * them differently.
 *
 * <p>Rules beside those of {@link ScoringMethod}: M9 where {@link #isMonotone} holds, raising one
 * child never lowers the result · M10 a unit for which all children are missing is missing.
 *
 * @since 0.1
 */
public interface Aggregator extends ScoringMethod {

  /** Whether raising one child never lowers the result. */
  boolean isMonotone();

  /**
   * One result a unit. {@code children} is not empty, in the order of the scheme, all columns of
   * the same size.
   */
  Column aggregate(List<Child> children, Parameters parameters);
}

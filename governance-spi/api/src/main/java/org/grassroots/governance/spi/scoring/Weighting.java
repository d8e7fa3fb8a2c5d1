package org.grassroots.governance.spi.scoring;

import java.util.List;

/**
 * Finds the weights of the children of a node.
 *
 * <p>Rules beside those of {@link ScoringMethod}: M11 no weight is negative, at least one is
 * positive.
 *
 * @since 0.1
 */
public interface Weighting extends ScoringMethod {

  /**
   * One weight a child, in order. {@code children} carry the weights stated in the scheme, 1 where
   * none is.
   */
  List<Double> weigh(List<Child> children, Parameters parameters);
}

package org.grassroots.governance.model.organisation.coverage;

import java.util.List;

/**
 * What to found and join so that the uncovered are covered at least cost.
 *
 * @param proposals in order of their first subjects
 * @param uncovered who stays uncovered and why, by id
 * @param cost the cost of all proposals and of those left, by the declared function
 * @param lowerBound a cost no plan goes below; equal to {@code cost} when the plan is proved least
 * @since 0.1
 */
public record CoveragePlan(
    List<Proposal> proposals, List<Uncovered> uncovered, long cost, long lowerBound) {
  /** Copies the lists. */
  public CoveragePlan {
    proposals = List.copyOf(proposals);
    uncovered = List.copyOf(uncovered);
  }

  /** Whether no plan costs less. */
  public boolean isProvedLeast() {
    return cost == lowerBound;
  }
}

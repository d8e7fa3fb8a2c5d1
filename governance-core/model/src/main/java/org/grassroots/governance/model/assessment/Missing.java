package org.grassroots.governance.model.assessment;

/**
 * What a node makes of children that have no value. A node whose children are all missing is
 * missing, whatever the policy.
 *
 * @since 0.1
 */
public enum Missing {
  /** They are left out and the weights of the others count for the whole. */
  SKIP,
  /** They count as 0. */
  ZERO,
  /** The node is missing too. */
  FAIL
}

package org.grassroots.governance.model.organisation;

/**
 * What a member may do.
 *
 * @since 0.1
 */
public enum Standing {
  /** With every right. */
  FULL,
  /** On probation: counted, without a vote. */
  PROBATIONARY
}

package org.grassroots.governance.model.duty;

/**
 * What a post has to do with what it is listed for.
 *
 * @since 0.1
 */
public enum DutyRole {
  /** Accountable alone. */
  LEAD,
  /** Accountable together with others that say the same. */
  JOINT,
  /** Helps whoever is accountable. */
  ASSISTS
}

package org.grassroots.governance.model.assessment.scheme;

/**
 * Which edges belong to an interval.
 *
 * @since 0.1
 */
public enum Edge {
  /** The lower one: from ≤ x &lt; to. */
  LOWER,
  /** The upper one: from &lt; x ≤ to. */
  UPPER,
  /** Both: from ≤ x ≤ to. */
  BOTH;

  boolean holdsLower() {
    return this != UPPER;
  }

  boolean holdsUpper() {
    return this != LOWER;
  }
}

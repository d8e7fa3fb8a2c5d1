package org.grassroots.governance.model.assessment.method;

/**
 * Compares units by all criteria at once.
 *
 * @since 0.1
 */
public interface Ranking {

  /**
   * The standing of the units, in their order.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput what the method cannot take
   */
  Standing rank(Criteria criteria);

  /** Whether the score of a unit depends on the other units. */
  default boolean isSetRelative() {
    return true;
  }
}

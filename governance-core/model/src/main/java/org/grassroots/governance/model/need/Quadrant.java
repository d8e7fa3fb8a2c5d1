package org.grassroots.governance.model.need;

/**
 * Where a need lies between urgent and important.
 *
 * @since 0.1
 */
public enum Quadrant {
  /** Urgent and important: do it now. */
  DO_NOW,
  /** Important, not urgent: plan it. */
  PLAN,
  /** Urgent, not important: let somebody see to it. */
  DELEGATE,
  /** Neither: keep it in the list. */
  PARK
}

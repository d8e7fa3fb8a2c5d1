package org.grassroots.governance.model.matter;

/**
 * What a deadline shows at a glance.
 *
 * @since 0.1
 */
public enum Light {
  /** In good time, or not binding. */
  GREEN,
  /** Soon due. */
  YELLOW,
  /** Over. */
  RED
}

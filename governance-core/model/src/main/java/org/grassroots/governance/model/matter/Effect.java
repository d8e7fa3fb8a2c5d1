package org.grassroots.governance.model.matter;

/**
 * What an action does beside moving the matter to its next state.
 *
 * @since 0.1
 */
public enum Effect {
  /**
   * Field {@code department} becomes the responsible department; its limit starts and is frozen.
   */
  DISPATCHES,
  /** Whoever acts becomes the handler. */
  HANDLES,
  /** Records an answer to the finder. */
  ANSWERS_FINDER,
  /** Records an answer to the reporter. */
  ANSWERS_REPORTER
}

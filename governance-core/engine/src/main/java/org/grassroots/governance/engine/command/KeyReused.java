package org.grassroots.governance.engine.command;

import org.grassroots.governance.model.shared.GovernanceException;

/**
 * An idempotency key came back with another command ({@code GOV-CMD-002}). Nothing was changed.
 *
 * @since 0.1
 */
public final class KeyReused extends GovernanceException {
  private static final long serialVersionUID = 1L;

  /** Names the action and the key. */
  public KeyReused(String action, String key) {
    super(
        "GOV-CMD-002",
        "The key '%s' of '%s' was used before for another command; wanted a key of its own. Maybe the key is not derived from the command?"
            .formatted(key, action),
        null);
  }
}

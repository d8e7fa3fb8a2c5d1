package org.grassroots.governance.engine.access;

import org.grassroots.governance.model.shared.GovernanceException;

/**
 * The actor may not do this ({@code GOV-ACC-001}). Nothing was read or changed.
 *
 * @since 0.1
 */
public final class NotPermitted extends GovernanceException {
  private static final long serialVersionUID = 1L;

  /** Names the actor, the action and the policy's reason. */
  public NotPermitted(String actor, String action, String reason) {
    super(
        "GOV-ACC-001",
        "Actor '%s' may not do '%s': %s Maybe a role at the unit is missing?"
            .formatted(actor, action, reason),
        null);
  }
}

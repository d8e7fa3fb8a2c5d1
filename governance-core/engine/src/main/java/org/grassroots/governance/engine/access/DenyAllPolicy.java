package org.grassroots.governance.engine.access;

import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;

/**
 * Denies everything: what holds until a host chooses a policy or a region with roles.
 *
 * @since 0.1
 */
public final class DenyAllPolicy implements AccessPolicy {
  /** The id of this policy. */
  public static final String ID = "deny-all";

  /** The policy. */
  public DenyAllPolicy() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public AccessDecision decide(AccessRequest request) {
    return new AccessDecision.Denied("no access policy was chosen.");
  }
}

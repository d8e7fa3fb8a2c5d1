package org.grassroots.governance.host.plain;

import java.util.Set;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;

// region policy
/** Clerks of the street may do everything, everybody else nothing. */
public final class ClerkPolicy implements AccessPolicy {

  @Override
  public String id() {
    return "host.clerks";
  }

  @Override
  public AccessDecision decide(AccessRequest request) {
    boolean isClerk =
        request.actor().roles().stream().anyMatch(role -> role.role().equals("clerk"));
    return isClerk
        ? new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, Set.of())
        : new AccessDecision.Denied("only clerks may do this.");
  }
}
// endregion

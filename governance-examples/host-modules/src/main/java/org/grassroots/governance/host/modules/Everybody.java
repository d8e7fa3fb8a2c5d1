package org.grassroots.governance.host.modules;

import java.util.Set;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;

/** Everybody may do everything: this host is about modules, not about access. */
final class Everybody implements AccessPolicy {

  @Override
  public String id() {
    return "host.everybody";
  }

  @Override
  public AccessDecision decide(AccessRequest request) {
    return new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, Set.of());
  }
}

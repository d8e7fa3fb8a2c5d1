package org.grassroots.governance.engine.plugin;

import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;

/** A policy behind the boundary: what it throws, and null (A4), refuses the service call. */
record GuardedAccessPolicy(AccessPolicy policy, CallSite site) implements AccessPolicy {

  @Override
  public String id() {
    return site.id();
  }

  @Override
  public AccessDecision decide(AccessRequest request) {
    return site.call("decide", () -> policy.decide(request), Law.none());
  }
}

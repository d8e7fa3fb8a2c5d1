package org.grassroots.governance.engine.access;

import java.util.List;
import java.util.function.UnaryOperator;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.Condition;

/**
 * Asks the policy before every service call and fails closed.
 *
 * @since 0.1
 */
public final class AccessGuard {
  private final AccessPolicy policy;

  /** A guard that asks this policy. */
  public AccessGuard(AccessPolicy policy) {
    this.policy = policy;
  }

  /**
   * Lets the action pass or throws.
   *
   * @param unitPath ids root first, each ended by a slash; empty when no single unit is concerned
   * @throws NotPermitted the policy denies
   */
  public AccessDecision.Allowed allow(Actor actor, String purpose, String action, String unitPath) {
    AccessDecision decision =
        policy.decide(new AccessRequest(actor, action, ids(unitPath), purpose));
    if (decision instanceof AccessDecision.Allowed allowed) {
      return allowed;
    }
    String reason = decision instanceof AccessDecision.Denied denied ? denied.reason() : "";
    throw new NotPermitted(actor.id(), action, reason);
  }

  /**
   * The condition on a text field that holds unit paths, for the rows the scope covers.
   *
   * @param pathOf the path of a unit by its id
   */
  public static Condition rows(
      AccessDecision.Allowed allowed, String field, UnaryOperator<String> pathOf) {
    if (allowed.scope().equals(AccessDecision.Allowed.EVERYWHERE)) {
      return Condition.all();
    }
    List<Condition> subtrees =
        allowed.scope().stream()
            .<Condition>map(unit -> new Condition.Prefix(field, pathOf.apply(unit)))
            .toList();
    return new Condition.Or(subtrees);
  }

  private static List<String> ids(String unitPath) {
    return unitPath.isEmpty() ? List.of() : List.of(unitPath.split("/"));
  }
}

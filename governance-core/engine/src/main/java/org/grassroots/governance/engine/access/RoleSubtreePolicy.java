package org.grassroots.governance.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;

/**
 * A role held at a unit counts there and below; what a role may do is data of the region. The
 * reporter of a matter is masked for everybody whose role may not {@value #REVEAL}.
 *
 * @since 0.1
 */
public final class RoleSubtreePolicy implements AccessPolicy {
  /** The id of this policy. */
  public static final String ID = "role-subtree";

  /** The unit that stands for all units, in a role. */
  public static final String EVERYWHERE = "*";

  /** The action that lets a role see reporters. */
  public static final String REVEAL = "matter.reveal";

  private final SortedMap<String, Set<String>> actionsByRole;

  /**
   * A policy over the roles of a region.
   *
   * @param actionsByRole actions by role; {@code family.*} stands for a whole family, {@code *} for
   *     everything
   */
  public RoleSubtreePolicy(Map<String, Set<String>> actionsByRole) {
    this.actionsByRole = Ordered.copyOf(actionsByRole);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public AccessDecision decide(AccessRequest request) {
    List<String> units = unitsOf(request.actor(), request.action());
    boolean isCovered =
        units.contains(EVERYWHERE)
            || request.unitPath().isEmpty() && !units.isEmpty()
            || units.stream().anyMatch(request.unitPath()::contains);
    if (!isCovered) {
      return new AccessDecision.Denied("no role held there allows it.");
    }
    List<String> scope = units.contains(EVERYWHERE) ? AccessDecision.Allowed.EVERYWHERE : units;
    return new AccessDecision.Allowed(scope, masked(request.actor()));
  }

  private Set<String> masked(Actor actor) {
    return unitsOf(actor, REVEAL).isEmpty() ? Set.of("reporter") : Set.of();
  }

  private List<String> unitsOf(Actor actor, String action) {
    return actor.roles().stream()
        .filter(held -> allows(held.role(), action))
        .map(Actor.RoleAt::unit)
        .distinct()
        .toList();
  }

  private boolean allows(String role, String action) {
    Set<String> actions = actionsByRole.getOrDefault(role, Set.of());
    String family = action.substring(0, action.indexOf('.') + 1) + "*";
    return actions.contains(action)
        || !action.equals(REVEAL) && (actions.contains(family) || actions.contains("*"));
  }
}

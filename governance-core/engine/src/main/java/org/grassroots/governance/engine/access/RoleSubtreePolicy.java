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
 * A role held at a unit counts there and below; what a role may do is data of the region. A role
 * held at {@link #EVERYWHERE} counts for all units.
 *
 * <p>For one unit the scope of an answer is just that unit; for lists and registers it is the units
 * where the actor holds a role that may do this. The reporter of a matter is masked unless a role
 * that counts for everything in the scope may {@value #REVEAL}, which no wildcard includes: masking
 * is not by row, so one unit where it is missing masks the whole list.
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

  private static final Set<String> HIDDEN = Set.of("reporter");

  private final SortedMap<String, Set<String>> actionsByRole;

  /**
   * A policy over the roles of a region.
   *
   * @param actionsByRole actions by role; {@code family.*} stands for a whole family, {@code *} for
   *     everything; a role that is not listed may do nothing
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
    List<String> units = unitsOf(request, request.action());
    if (units.isEmpty()) {
      return new AccessDecision.Denied("no role held there allows it.");
    }
    List<String> clear = unitsOf(request, REVEAL);
    return request.unitPath().isEmpty() ? listed(units, clear) : oneUnit(request, clear);
  }

  /** Every role that counts for this unit counts for the whole answer. */
  private static AccessDecision oneUnit(AccessRequest request, List<String> clear) {
    String unit = request.unitPath().get(request.unitPath().size() - 1);
    return new AccessDecision.Allowed(List.of(unit), clear.isEmpty() ? HIDDEN : Set.of());
  }

  private static AccessDecision listed(List<String> units, List<String> clear) {
    List<String> scope = units.contains(EVERYWHERE) ? AccessDecision.Allowed.EVERYWHERE : units;
    boolean isClear = clear.contains(EVERYWHERE) || clear.containsAll(scope);
    return new AccessDecision.Allowed(scope, isClear ? Set.of() : HIDDEN);
  }

  /** Where roles are held that may do this and count for the request, in order, each once. */
  private List<String> unitsOf(AccessRequest request, String action) {
    return request.actor().roles().stream()
        .filter(held -> allows(held.role(), action))
        .map(Actor.RoleAt::unit)
        .filter(unit -> countsFor(request.unitPath(), unit))
        .distinct()
        .toList();
  }

  private static boolean countsFor(List<String> unitPath, String unit) {
    return unitPath.isEmpty() || unit.equals(EVERYWHERE) || unitPath.contains(unit);
  }

  private boolean allows(String role, String action) {
    Set<String> actions = actionsByRole.getOrDefault(role, Set.of());
    String family = action.substring(0, action.indexOf('.') + 1) + "*";
    return actions.contains(action)
        || !action.equals(REVEAL) && (actions.contains(family) || actions.contains("*"));
  }
}

package org.grassroots.governance.model.organisation;

import java.util.Map;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What it costs to cover a unit, in metres of way: the declared function a proposal makes least.
 *
 * @param maxDistanceMetres how far a unit may be from the seat of the organisation it belongs to
 * @param founding what founding costs, by form; a form that is not here is never proposed
 * @param uncovered what it costs to leave a unit uncovered
 * @param joinable the forms of organisations that other units may join
 * @since 0.1
 */
public record CoverageCosts(
    long maxDistanceMetres,
    SortedMap<String, Long> founding,
    long uncovered,
    java.util.List<String> joinable) {
  /** The greatest cost of one thing: sums over all units stay exact. */
  public static final long MAX = 1_000_000_000_000L;

  /** Copies; refuses with {@code GOV-ORG-005} a cost below 0 or beyond {@link #MAX}. */
  public CoverageCosts {
    founding = Ordered.copyOf(founding);
    joinable = java.util.List.copyOf(joinable);
    check("maxDistanceMetres", maxDistanceMetres);
    check("uncovered", uncovered);
    for (Map.Entry<String, Long> cost : founding.entrySet()) {
      check("founding." + cost.getKey(), cost.getValue());
    }
  }

  private static void check(String where, long cost) {
    if (cost < 0 || cost > MAX) {
      throw InvalidInput.of("GOV-ORG-005", where, cost, "from 0 to " + MAX);
    }
  }

  /** The same within another distance. */
  public CoverageCosts within(long metres) {
    return new CoverageCosts(metres, founding, uncovered, joinable);
  }
}

package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan that was in force before: which unit was in which grid.
 *
 * @param gridOf the code by the id of the unit; units that are not in the map no more may be there
 * @param locked codes of grids that must not change
 * @since 0.1
 */
public record FormerPlan(Map<String, String> gridOf, Set<String> locked) {
  /** Copies both. */
  public FormerPlan {
    gridOf = Map.copyOf(gridOf);
    locked = Set.copyOf(locked);
  }

  /** For each unit of the map its code; empty for a new unit. */
  List<String> codes(PlanningMap map) {
    List<String> codes = new ArrayList<>();
    for (PlanningUnit unit : map.units()) {
      codes.add(gridOf.getOrDefault(unit.id(), ""));
    }
    return codes;
  }

  /** Codes that no unit of the map has, in order. */
  List<String> gone(PlanningMap map) {
    Set<String> present = Set.copyOf(codes(map));
    return gridOf.values().stream()
        .distinct()
        .filter(code -> !present.contains(code))
        .sorted()
        .toList();
  }
}

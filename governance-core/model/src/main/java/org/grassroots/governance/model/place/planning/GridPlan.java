package org.grassroots.governance.model.place.planning;

import java.util.List;

/**
 * Grids made of the units of a map, with everything that is worth knowing about them. Immutable.
 *
 * @param map what was divided
 * @param grids in the order of their codes
 * @param gridOf for each unit of the map the place of its grid in {@code grids}
 * @param bridges gaps that grids reach over because a piece could not stand alone; ends are places
 *     of units
 * @param figures the measures
 * @param movedWeight the weight of units whose grid has another code than before; 0 without a plan
 *     before
 * @param moved how many units that are
 * @param changes what to do, in order, to come from the plan before to this one
 * @param steps moves tried
 * @since 0.1
 */
public record GridPlan(
    PlanningMap map,
    List<PlannedGrid> grids,
    List<Integer> gridOf,
    List<UnitLink> bridges,
    PlanFigures figures,
    int moved,
    long movedWeight,
    List<PlanChange> changes,
    long steps) {
  /** Copies the lists. */
  public GridPlan {
    grids = List.copyOf(grids);
    gridOf = List.copyOf(gridOf);
    bridges = List.copyOf(bridges);
    changes = List.copyOf(changes);
  }

  /** The grid of the unit at this place of the map. */
  public PlannedGrid gridOf(int unit) {
    return grids.get(gridOf.get(unit));
  }
}

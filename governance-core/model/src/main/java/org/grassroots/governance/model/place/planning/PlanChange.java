package org.grassroots.governance.model.place.planning;

import java.util.List;

/**
 * One step from the plan before to the new one, to be reviewed and applied on its own. Every step
 * leaves a whole plan.
 *
 * @param kind what happens
 * @param from the grid units come from; empty when they had none
 * @param to the grid they go to
 * @param units the places of the units that change, ascending; empty for {@link Kind#CLOSE}
 * @param weight the sum of their weights
 * @since 0.1
 */
public record PlanChange(Kind kind, String from, String to, List<Integer> units, long weight) {
  /** Copies the list. */
  public PlanChange {
    units = List.copyOf(units);
  }

  /** What happens. */
  public enum Kind {
    /** A new grid begins with units that had none. */
    OPEN,
    /** A new grid begins with units of another one, which goes on. */
    SPLIT,
    /** Units that had no grid join one. */
    ADD,
    /** Units go from one grid to another; both go on. */
    MOVE,
    /** All that is left of a grid goes to another one. */
    MERGE,
    /** A grid has no unit left. */
    CLOSE
  }
}

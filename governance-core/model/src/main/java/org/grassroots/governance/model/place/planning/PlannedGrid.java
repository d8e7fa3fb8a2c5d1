package org.grassroots.governance.model.place.planning;

import java.util.List;
import java.util.Optional;

/**
 * One grid of a plan.
 *
 * @param code its code, unique in the plan
 * @param kind why it is a grid
 * @param border the border it lies in; empty when there is none
 * @param units the places of its units in {@link PlanningMap#units()}, ascending
 * @param weight the sum of their weights
 * @param areaM2 its surface
 * @param perimeterM the length of its border, holes included
 * @param outlineM how much of that is no border with another grid of the plan: the edge of the
 *     town, water, streets
 * @param neighbours the grids it shares a link with, by code
 * @param isContiguous whether it is in one piece over links alone
 * @param isBridged whether it is in pieces, and bridges of the plan join them
 * @param miss why it is outside the band; empty when it is inside or the band does not apply
 * @since 0.1
 */
public record PlannedGrid(
    String code,
    Kind kind,
    String border,
    List<Integer> units,
    long weight,
    double areaM2,
    double perimeterM,
    double outlineM,
    List<Neighbour> neighbours,
    boolean isContiguous,
    boolean isBridged,
    Optional<PlanMiss> miss) {
  /** Copies the lists. */
  public PlannedGrid {
    units = List.copyOf(units);
    neighbours = List.copyOf(neighbours);
  }

  /** How round it is, from 0 to 1; 0 without a surface. */
  public double polsbyPopper() {
    return areaM2 > 0 && perimeterM > 0 ? 4 * Math.PI * areaM2 / (perimeterM * perimeterM) : 0;
  }

  /** Why a grid is one. */
  public enum Kind {
    /** Found by the search. */
    PLANNED,
    /** Asked for: a school, a plant, a market. The band does not apply. */
    DEDICATED,
    /** Kept as it was. */
    LOCKED,
    /** A single unit, or units that stay together, above the band. */
    GIANT
  }

  /**
   * A grid next to it.
   *
   * @param code of the neighbour
   * @param links how many pairs of units meet
   * @param sharedM the border they share
   * @param barriers how many of the links cross a barrier
   */
  public record Neighbour(String code, int links, double sharedM, int barriers) {}
}

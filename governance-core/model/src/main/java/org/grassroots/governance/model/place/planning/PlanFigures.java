package org.grassroots.governance.model.place.planning;

/**
 * The measures of a plan.
 *
 * @param grids how many there are
 * @param inRange how many of them are inside the band; dedicated ones do not count
 * @param dedicated grids the band does not apply to
 * @param contiguous how many are in one piece over links alone, by a check that knows nothing of
 *     the search
 * @param bridged how many of the others are joined by bridges of the plan
 * @param meanDeviation the mean of how far weights are from total / grids, as a share of it
 * @param maxDeviation the largest
 * @param meanPolsbyPopper the mean of 4πA/P² in metres
 * @param cutLinks links between units of different grids
 * @param cutM their shared border
 * @param barriersInside links over a barrier whose ends are in one grid
 * @since 0.1
 */
public record PlanFigures(
    int grids,
    int inRange,
    int dedicated,
    int contiguous,
    int bridged,
    double meanDeviation,
    double maxDeviation,
    double meanPolsbyPopper,
    int cutLinks,
    double cutM,
    int barriersInside) {}

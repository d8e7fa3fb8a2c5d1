package org.grassroots.governance.cli.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.PlanFigures;
import org.grassroots.governance.model.place.planning.PlanGoal;
import org.grassroots.governance.model.place.planning.PlanMiss;
import org.grassroots.governance.model.place.planning.PlannedGrid;

/** Says in words what a plan is and why a grid misses its band. */
final class PlanText {
  private static final int SHOWN = 20;

  private final PlanGoal goal;

  PlanText(PlanGoal goal) {
    this.goal = goal;
  }

  /** Why a grid is outside the band. */
  String reason(PlannedGrid grid, PlanMiss miss) {
    String band = goal.min() + " to " + goal.max();
    return switch (miss.reason()) {
      case UNIT_ABOVE_BAND ->
          "one unit, or units that stay together, already weigh more than %s".formatted(goal.max());
      case NO_WEIGHT -> "nothing that can be reached here has a weight";
      case REGION_BELOW_BAND ->
          "all %s units that can be reached inside the border weigh %s, less than one grid of %s"
              .formatted(grid.units().size(), miss.regionWeight(), band);
      case NO_NUMBER_FITS ->
          "no number of grids of %s adds up to the %s there are; %s is nearest"
              .formatted(band, miss.regionWeight(), miss.regionGrids());
      case NUMBER_ASKED ->
          "%s grids were asked for, and %s divided by that is not within %s"
              .formatted(miss.regionGrids(), miss.regionWeight(), band);
      case LOCKED -> "the grid is locked and stays as it is";
      case NOT_FOUND ->
          "no way was found to divide %s into %s contiguous grids of %s; more steps may help"
              .formatted(miss.regionWeight(), miss.regionGrids(), band);
    };
  }

  /** A few lines for people. */
  List<String> summary(GridPlan plan) {
    PlanFigures figures = plan.figures();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s grids of %s units, %s within %s to %s, %s in one piece."
            .formatted(
                figures.grids(),
                plan.gridOf().size(),
                figures.inRange(),
                goal.min(),
                goal.max(),
                figures.contiguous()));
    lines.add(
        String.format(
            Locale.ROOT,
            "Off the mean by %.1f %% on average, %.1f %% at most; Polsby-Popper %.3f; %.1f km cut.",
            100 * figures.meanDeviation(),
            100 * figures.maxDeviation(),
            figures.meanPolsbyPopper(),
            figures.cutM() / 1000));
    plan.grids().stream()
        .filter(grid -> grid.miss().isPresent())
        .limit(SHOWN)
        .forEach(
            grid ->
                lines.add(
                    "%s weighs %s: %s."
                        .formatted(
                            grid.code(), grid.weight(), reason(grid, grid.miss().orElseThrow()))));
    return lines;
  }
}

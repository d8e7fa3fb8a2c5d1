package org.grassroots.governance.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.assessment.Fraction;
import org.grassroots.governance.model.assessment.Measures;
import org.grassroots.governance.model.assessment.Scores;
import org.grassroots.governance.model.need.RankedNeed;

/**
 * Everything a replay found out.
 *
 * @param summary the figures
 * @param needs the needs list, by rank
 * @param areas the assessment of the areas
 * @param departments the assessment of the departments
 */
record ReplayResult(
    Summary summary, List<RankedNeed> needs, Assessment areas, Assessment departments) {
  private static final String AREAS = "areas";
  private static final String DEPARTMENTS = "departments";
  private static final long PERCENT = 100;

  /** Ranks needs and assesses areas and departments by the data of the region. */
  static ReplayResult of(Summary summary, Desk desk) {
    ReplayFigures figures = summary.figures();
    return new ReplayResult(
        summary,
        desk.needs().rank(figures.voices()),
        desk.assessments().assess(AREAS, measures(figures.areas())),
        desk.assessments().assess(DEPARTMENTS, measures(figures.departments())));
  }

  /** The raw figures that schemes may use, in percent; missing where nothing is there to divide. */
  private static Measures measures(SortedMap<String, Tally> tallies) {
    SortedMap<String, Scores> columns = new TreeMap<>();
    columns.put(
        "onTimePercent",
        column(
            tallies,
            tally -> percent(tally.closedWithTarget() - tally.late(), tally.closedWithTarget())));
    columns.put(
        "overduePercent", column(tallies, tally -> percent(tally.overdue(), tally.opened())));
    columns.put("openPercent", column(tallies, tally -> percent(tally.open(), tally.opened())));
    return new Measures(List.copyOf(tallies.keySet()), columns);
  }

  private static Scores column(
      SortedMap<String, Tally> tallies, Function<Tally, Optional<Fraction>> figure) {
    return Scores.of(tallies.values().stream().map(figure).toList());
  }

  private static Optional<Fraction> percent(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(Fraction.of(PERCENT * part, whole));
  }
}

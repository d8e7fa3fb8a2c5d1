package org.grassroots.governance.cli.replay;

import java.util.List;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.model.assessment.Assessment;
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

  /**
   * Ranks needs and assesses areas and departments by the data of the region.
   *
   * @param smallestBase a measure of fewer requests is missing; from 1
   */
  static ReplayResult of(Summary summary, Desk desk, long smallestBase) {
    ReplayFigures figures = summary.figures();
    RequestMeasures measures = new RequestMeasures(figures.all().closed() > 0, smallestBase);
    return new ReplayResult(
        summary,
        desk.needs().rank(figures.voices()),
        desk.assessments().assess(AREAS, measures.of(figures.areas())),
        desk.assessments().assess(DEPARTMENTS, measures.of(figures.departments())));
  }
}

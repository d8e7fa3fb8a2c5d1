package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.shared.Real;

/** A step made ready for a set of units: what depends on a cohort is known for each cohort. */
final class Fitted {
  private final Step step;
  private final String within;
  private final Map<String, Step.OfUnit> byCohort;

  private Fitted(Step step, String within, Map<String, Step.OfUnit> byCohort) {
    this.step = step;
    this.within = within;
    this.byCohort = byCohort;
  }

  /**
   * Fits a step.
   *
   * @param column the figures that go in
   * @param isReference which units the others are compared with
   */
  static Fitted of(Step step, Cell[] column, Data data, boolean[] isReference) {
    if (step instanceof Step.OfUnit each) {
      return new Fitted(step, "", Map.of("", each));
    }
    Step.OfCohort relative = (Step.OfCohort) step;
    Map<String, List<Real>> cohorts = new TreeMap<>();
    for (int unit = 0; unit < column.length; unit++) {
      String cohort = cohort(relative.within(), data, unit);
      List<Real> figures = cohorts.computeIfAbsent(cohort, name -> new ArrayList<>());
      if (isReference[unit]) {
        column[unit].number().ifPresent(figures::add);
      }
    }
    Map<String, Step.OfUnit> fitted = new TreeMap<>();
    cohorts.forEach(
        (cohort, figures) -> {
          figures.sort(Real::compareWith);
          fitted.put(cohort, relative.fit(figures));
        });
    return new Fitted(step, relative.within(), fitted);
  }

  /** The cohort of a unit; units without the attribute form one of their own. */
  static String cohort(String attribute, Data data, int unit) {
    return attribute.isEmpty() ? "" : data.text(attribute, unit).orElse("");
  }

  /** The step as declared. */
  Step step() {
    return step;
  }

  /** The step for a unit. */
  Step.OfUnit of(Data data, int unit) {
    return java.util.Objects.requireNonNull(byCohort.get(cohort(within, data, unit)));
  }
}

package org.grassroots.governance.model.assessment.score;

import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The weight of a child that its group found.
 *
 * @param within the attribute of the cohorts; empty for one of all units
 * @param byCohort the weight in each cohort in which units are compared
 */
record FoundWeight(String within, SortedMap<String, Fraction> byCohort) {

  /** The weight for a unit; empty where nothing is compared in its cohort. */
  Optional<Fraction> of(Data data, int unit) {
    return Optional.ofNullable(byCohort.get(Fitted.cohort(within, data, unit)));
  }
}

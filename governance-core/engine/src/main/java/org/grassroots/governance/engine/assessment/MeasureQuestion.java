package org.grassroots.governance.engine.assessment;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.score.Period;

/**
 * Which measures, of when and of whom.
 *
 * @param measures at least one; all by unit, or all by the same field
 * @param period empty for measures that look at no time
 * @param level the level of the units; empty for every unit
 * @param subjects these alone; empty for all the actor may see
 * @since 0.1
 */
public record MeasureQuestion(
    List<Measure> measures, Optional<Period> period, String level, List<String> subjects) {
  /** Copies the lists. */
  public MeasureQuestion {
    measures = List.copyOf(measures);
    subjects = List.copyOf(subjects);
  }
}

package org.grassroots.governance.model.assessment.measure;

import java.util.Optional;

/**
 * Where the figure of a measure comes from.
 *
 * @since 0.1
 */
public sealed interface Origin {

  /**
   * Counted from records.
   *
   * @param numerator what is counted
   * @param denominator out of what; empty for a plain number
   * @param by the field whose values are the subjects; empty for units, where what lies below a
   *     unit counts for it too
   */
  record Counted(Tally numerator, Optional<Tally> denominator, Optional<String> by)
      implements Origin {}

  /**
   * Entered by hand.
   *
   * @param needsEvidence whether an entry without evidence is refused
   * @param isRate whether an entry states a numerator and a denominator
   */
  record Entered(boolean needsEvidence, boolean isRate) implements Origin {}
}

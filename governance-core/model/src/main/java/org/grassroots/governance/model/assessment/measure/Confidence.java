package org.grassroots.governance.model.assessment.measure;

import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How sure an interval is.
 *
 * @param level the share of intervals that hold the truth, between 0 and 1
 * @param z the quantile of the normal distribution that belongs to it, above 0
 * @since 0.1
 */
public record Confidence(Fraction level, Fraction z) {
  /** Refuses a level that is none and a quantile that is not above 0. */
  public Confidence {
    if (level.signum() <= 0 || level.compareTo(Fraction.ONE) >= 0 || z.signum() <= 0) {
      throw InvalidInput.of(
          "GOV-ASM-061",
          "confidence",
          "level " + level + ", z " + z,
          "a level between 0 and 1, z above 0");
    }
  }
}

package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * One household names one need once.
 *
 * @param need what is named; never blank
 * @param score what the naming counts, above 0
 * @since 0.1
 */
public record Naming(String need, BigDecimal score) {

  /** Refuses a blank need and a score that counts nothing. */
  public Naming {
    if (need.isBlank() || score.signum() <= 0) {
      throw InvalidInput.of(
          "GOV-NED-010",
          "naming of a need",
          "'%s' with the score %s".formatted(need, score),
          "a need and a score above 0");
    }
  }
}

package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Bonus points or deductions: a measure times points each, up to a cap.
 *
 * @param id unique in the scheme
 * @param measure how often it happened; missing counts as never
 * @param pointsEach points for each time, above 0 for a bonus, below 0 for a deduction
 * @param cap the most points either way, above 0
 * @since 0.1
 */
public record Adjustment(String id, String measure, BigDecimal pointsEach, BigDecimal cap) {
  /** Refuses points of 0 and caps that are not above 0. */
  public Adjustment {
    if (pointsEach.signum() == 0 || cap.signum() <= 0) {
      throw InvalidInput.of(
          "GOV-ASM-013",
          "adjustment " + id,
          pointsEach + " up to " + cap,
          "points other than 0 and a cap above 0");
    }
  }

  Fraction points(Fraction times) {
    Fraction limit = Fraction.of(cap);
    Fraction points = times.times(Fraction.of(pointsEach));
    return points.min(limit).max(Fraction.ZERO.minus(limit));
  }
}

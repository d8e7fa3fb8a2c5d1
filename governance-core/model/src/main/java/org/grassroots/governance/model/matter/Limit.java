package org.grassroots.governance.model.matter;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How long something may take.
 *
 * @param amount at least 1, counted in {@code unit}
 * @param unit what is counted
 * @since 0.1
 */
public record Limit(int amount, Unit unit) {

  /** The four ways limits are counted in the field. */
  public enum Unit {
    /** Hours on the clock, day and night (紧急工作时). */
    CONTINUOUS_HOURS,
    /** Hours inside the sessions of working days (工作时). */
    WORKING_HOURS,
    /** Working days, the day of the start not counted (工作日). */
    WORKING_DAYS,
    /** Days of the calendar, the day of the start not counted (自然日). */
    NATURAL_DAYS
  }

  /** Refuses limits below 1. */
  public Limit {
    if (amount < 1) {
      throw InvalidInput.of("GOV-MAT-001", "limit", amount, "at least 1");
    }
  }
}

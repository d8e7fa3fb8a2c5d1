package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The days on which a row of a list of units holds.
 *
 * @param from the first day; {@link LocalDate#MIN} when none is known
 * @param to the first day after it; {@link LocalDate#MAX} when no end is known
 * @since 0.1
 */
public record UnitPeriod(LocalDate from, LocalDate to) {
  /** Every day. */
  public static final UnitPeriod ALWAYS = new UnitPeriod(LocalDate.MIN, LocalDate.MAX);

  /** Refuses an end that is not after the start with {@code GOV-TIM-001}. */
  public UnitPeriod {
    if (!from.isBefore(to)) {
      throw InvalidInput.of("GOV-TIM-001", "period", from + " to " + to, "an end after it");
    }
  }

  /** Whether it holds on a day: the first day is in it, the end is not. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** Whether some day is in both. */
  public boolean overlaps(UnitPeriod other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** The days for people, an open side left out. */
  @Override
  public String toString() {
    return (from.equals(LocalDate.MIN) ? "" : from) + ".." + (to.equals(LocalDate.MAX) ? "" : to);
  }
}

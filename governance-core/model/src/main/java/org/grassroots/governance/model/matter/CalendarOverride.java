package org.grassroots.governance.model.matter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How a unit departs from the calendar of its region: other hours, another weekend, days off or
 * worked of its own.
 *
 * @param sessions the working hours of its days; empty for those of the region
 * @param weekend its days of the week that are off; empty for those of the region
 * @param daysOff days off although the region works
 * @param daysWorked days worked although the region is off
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no weekend of its own is a value here
public record CalendarOverride(
    List<WorkCalendar.Session> sessions,
    Optional<Set<DayOfWeek>> weekend,
    Set<LocalDate> daysOff,
    Set<LocalDate> daysWorked) {
  /** Copies all collections and refuses a day both off and worked with {@code GOV-CAL-002}. */
  public CalendarOverride {
    sessions = List.copyOf(sessions);
    weekend = weekend.map(Set::copyOf);
    daysOff = Set.copyOf(daysOff);
    daysWorked = Set.copyOf(daysWorked);
    for (LocalDate day : daysWorked) {
      if (daysOff.contains(day)) {
        throw InvalidInput.of("GOV-CAL-002", "calendar", day, "no day both off and worked");
      }
    }
  }
}

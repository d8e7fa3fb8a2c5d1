package org.grassroots.governance.model.matter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;

/**
 * The figures of a year of a calendar.
 *
 * @param workingDays days worked
 * @param weekdaysOff days from Monday to Friday that are not worked
 * @param makeUpDays Saturdays and Sundays that are worked
 * @since 0.1
 */
public record WorkYear(int workingDays, int weekdaysOff, int makeUpDays) {

  /** Counts a year; refuses one that the calendar does not know with {@code GOV-CAL-001}. */
  public static WorkYear of(WorkCalendar calendar, int year) {
    int working = 0;
    int off = 0;
    int makeUp = 0;
    for (int i = 1; i <= Year.of(year).length(); i++) {
      LocalDate day = LocalDate.ofYearDay(year, i);
      boolean isWorked = calendar.isWorkingDay(day);
      boolean isWeekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
      working += isWorked ? 1 : 0;
      off += isWeekday && !isWorked ? 1 : 0;
      makeUp += !isWeekday && isWorked ? 1 : 0;
    }
    return new WorkYear(working, off, makeUp);
  }
}

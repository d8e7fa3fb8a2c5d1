package org.grassroots.governance.model.matter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Measures by a calendar, in local time: a working day is its sessions together, a natural day 24
 * hours of the wall clock.
 */
record CalendarMeter(WorkCalendar calendar, Limit.Unit unit) implements Meter {

  @Override
  public Duration one() {
    return switch (unit) {
      case CONTINUOUS_HOURS, WORKING_HOURS -> ChronoUnit.HOURS.getDuration();
      case WORKING_DAYS -> calendar.workingDay();
      case NATURAL_DAYS -> ChronoUnit.DAYS.getDuration();
    };
  }

  @Override
  public Instant begin(Instant start) {
    return switch (unit) {
      case CONTINUOUS_HOURS, WORKING_HOURS -> start;
      case WORKING_DAYS, NATURAL_DAYS ->
          instant(local(start).toLocalDate().plusDays(1).atStartOfDay());
    };
  }

  @Override
  public Instant plus(Instant from, Duration counted) {
    return switch (unit) {
      case CONTINUOUS_HOURS -> from.plus(counted);
      case WORKING_HOURS, WORKING_DAYS ->
          counted.isZero() ? from : instant(calendar.plusWorkingTime(local(from), counted));
      case NATURAL_DAYS -> instant(local(from).plus(counted));
    };
  }

  @Override
  public Duration between(Instant from, Instant to) {
    return switch (unit) {
      case CONTINUOUS_HOURS -> Duration.between(from, to);
      case WORKING_HOURS, WORKING_DAYS -> calendar.workingTimeBetween(local(from), local(to));
      case NATURAL_DAYS -> Duration.between(local(from), local(to));
    };
  }

  private LocalDateTime local(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDateTime();
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(calendar.zone()).toInstant();
  }
}

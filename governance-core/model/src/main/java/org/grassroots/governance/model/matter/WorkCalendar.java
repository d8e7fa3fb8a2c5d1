package org.grassroots.governance.model.matter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The working days and hours of a region: sessions of a day, weekends, holidays and make-up working
 * days (调休). Refuses every day of a year it does not know with {@code GOV-CAL-001}, rather than
 * guess.
 *
 * @param zone the zone of the working day
 * @param firstYear the first year whose holidays are known
 * @param lastYear the last one
 * @param sessions the working hours of a day, ascending without overlap, at least one
 * @param weekend days of the week that are off
 * @param holidays days off beside weekends
 * @param makeUpDays days worked although they fall on a weekend
 * @since 0.1
 */
public record WorkCalendar(
    ZoneId zone,
    int firstYear,
    int lastYear,
    List<Session> sessions,
    Set<DayOfWeek> weekend,
    Set<LocalDate> holidays,
    Set<LocalDate> makeUpDays)
    implements DueDates {

  /** Working hours within a day, {@code to} after {@code from}. */
  public record Session(java.time.LocalTime from, java.time.LocalTime to) {
    Duration length() {
      return Duration.between(from, to);
    }
  }

  /**
   * Copies all collections and refuses sessions out of order, years reversed, and days both off and
   * worked.
   */
  public WorkCalendar {
    sessions = List.copyOf(sessions);
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
    require(!sessions.isEmpty() && areAscending(sessions), "sessions", sessions.toString());
    require(firstYear <= lastYear, "years", firstYear + " to " + lastYear);
    require(weekend.size() < DayOfWeek.values().length, "weekend", weekend.toString());
    for (LocalDate day : makeUpDays) {
      require(!holidays.contains(day), "makeUpDays", day.toString());
    }
  }

  /** Whether the day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw InvalidInput.of(
          "GOV-CAL-001", "calendar", day, "a day of the years " + firstYear + " to " + lastYear);
    }
    return makeUpDays.contains(day)
        || !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /**
   * The {@code count}-th working day after {@code day}, which itself does not count; {@code count}
   * at least 1.
   */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    LocalDate reached = day;
    for (int left = count; left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
      reached = reached.plusDays(1);
    }
    return reached;
  }

  /**
   * How many working days lie after {@code from} up to and with {@code to}; 0 when {@code to} is
   * not after {@code from}.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }

  /** The moment at which {@code hours} of working time have passed since {@code start}. */
  public LocalDateTime plusWorkingTime(LocalDateTime start, Duration hours) {
    Duration left = hours;
    for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
      if (!isWorkingDay(day)) {
        continue;
      }
      for (Session session : sessions) {
        LocalDateTime from = later(day.atTime(session.from()), start);
        Duration usable = Duration.between(from, day.atTime(session.to()));
        if (usable.compareTo(left) >= 0 && !usable.isNegative()) {
          return from.plus(left);
        }
        left = usable.isNegative() ? left : left.minus(usable);
      }
    }
  }

  /**
   * The working time from {@code from} to {@code to}; zero when {@code to} is not after {@code
   * from}.
   */
  public Duration workingTimeBetween(LocalDateTime from, LocalDateTime to) {
    Duration sum = Duration.ZERO;
    for (LocalDate day = from.toLocalDate();
        !day.isAfter(to.toLocalDate());
        day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        sum = sum.plus(workingTimeOn(day, from, to));
      }
    }
    return sum;
  }

  /**
   * When a limit ends: hours after so much time or working time, working days with the last session
   * of the last one, natural days with the end of the last one. The day of the start never counts
   * as a day.
   */
  @Override
  public Instant due(Instant start, Limit limit) {
    ZonedDateTime local = start.atZone(zone);
    return switch (limit.unit()) {
      case CONTINUOUS_HOURS -> start.plus(Duration.ofHours(limit.amount()));
      case WORKING_HOURS ->
          plusWorkingTime(local.toLocalDateTime(), Duration.ofHours(limit.amount()))
              .atZone(zone)
              .toInstant();
      case WORKING_DAYS ->
          plusWorkingDays(local.toLocalDate(), limit.amount())
              .atTime(sessions.get(sessions.size() - 1).to())
              .atZone(zone)
              .toInstant();
      case NATURAL_DAYS ->
          local.toLocalDate().plusDays(limit.amount() + 1L).atStartOfDay(zone).toInstant();
    };
  }

  private Duration workingTimeOn(LocalDate day, LocalDateTime from, LocalDateTime to) {
    Duration sum = Duration.ZERO;
    for (Session session : sessions) {
      LocalDateTime start = later(day.atTime(session.from()), from);
      LocalDateTime end = earlier(day.atTime(session.to()), to);
      sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
    }
    return sum;
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }

  private static boolean areAscending(List<Session> sessions) {
    for (int i = 0; i < sessions.size(); i++) {
      boolean isAfterLast = i == 0 || !sessions.get(i).from().isBefore(sessions.get(i - 1).to());
      if (sessions.get(i).length().compareTo(Duration.ZERO) <= 0 || !isAfterLast) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean holds, String where, String found) {
    if (!holds) {
      throw InvalidInput.of(
          "GOV-CAL-002",
          "calendar, " + where,
          found,
          "sessions in order, a first year not after the last, a working day in the week, no day both off and worked");
    }
  }
}

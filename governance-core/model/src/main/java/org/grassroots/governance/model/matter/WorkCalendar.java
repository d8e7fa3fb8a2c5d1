package org.grassroots.governance.model.matter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

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
 * @param units where units depart from the region, by the id of the unit; holds below it as well
 * @since 0.1
 */
public record WorkCalendar(
    ZoneId zone,
    int firstYear,
    int lastYear,
    List<Session> sessions,
    Set<DayOfWeek> weekend,
    Set<LocalDate> holidays,
    Set<LocalDate> makeUpDays,
    SortedMap<String, CalendarOverride> units)
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
    units = Ordered.copyOf(units);
    require(!sessions.isEmpty() && areAscending(sessions), "sessions", sessions.toString());
    require(firstYear <= lastYear, "years", firstYear + " to " + lastYear);
    require(weekend.size() < DayOfWeek.values().length, "weekend", weekend.toString());
    for (LocalDate day : makeUpDays) {
      require(!holidays.contains(day), "makeUpDays", day.toString());
    }
  }

  /** A calendar that holds for every unit alike. */
  public WorkCalendar(
      ZoneId zone,
      int firstYear,
      int lastYear,
      List<Session> sessions,
      Set<DayOfWeek> weekend,
      Set<LocalDate> holidays,
      Set<LocalDate> makeUpDays) {
    this(
        zone,
        firstYear,
        lastYear,
        sessions,
        weekend,
        holidays,
        makeUpDays,
        Ordered.copyOf(Map.of()));
  }

  /** The same with these departures of units, instead of those before. */
  public WorkCalendar withUnits(SortedMap<String, CalendarOverride> departures) {
    return new WorkCalendar(
        zone, firstYear, lastYear, sessions, weekend, holidays, makeUpDays, departures);
  }

  /**
   * The calendar of the unit at the end of a path: the departure of the nearest unit that has one.
   */
  @Override
  public WorkCalendar at(String unitPath) {
    List<String> path = Arrays.asList(unitPath.split("/", -1));
    for (int i = path.size() - 1; i >= 0; i--) {
      CalendarOverride override = units.get(path.get(i));
      if (override != null) {
        return departing(override);
      }
    }
    return this;
  }

  private WorkCalendar departing(CalendarOverride override) {
    Set<LocalDate> off = new HashSet<>(holidays);
    off.addAll(override.daysOff());
    off.removeAll(override.daysWorked());
    Set<LocalDate> on = new HashSet<>(makeUpDays);
    on.addAll(override.daysWorked());
    on.removeAll(override.daysOff());
    return new WorkCalendar(
        zone,
        firstYear,
        lastYear,
        override.sessions().isEmpty() ? sessions : override.sessions(),
        override.weekend().orElse(weekend),
        off,
        on);
  }

  /** Refuses a day of a year that is not known with {@code GOV-CAL-001}. */
  public void requireKnown(LocalDate day) {
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw InvalidInput.of(
          "GOV-CAL-001", "calendar", day, "a day of the years " + firstYear + " to " + lastYear);
    }
  }

  /** Whether the day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    requireKnown(day);
    return makeUpDays.contains(day)
        || !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /**
   * The {@code count}-th working day after {@code day}, which itself does not count; with a
   * negative count that many working days before it; with 0 the day itself.
   */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    int step = Integer.signum(count);
    LocalDate reached = day;
    for (int left = Math.abs(count); left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
      reached = reached.plusDays(step);
    }
    return reached;
  }

  /** As {@link #plusWorkingDays} with the count negated. */
  public LocalDate minusWorkingDays(LocalDate day, int count) {
    return plusWorkingDays(day, Math.negateExact(count));
  }

  /**
   * How many working days lie after {@code from} up to and with {@code to}; below zero when {@code
   * to} lies before.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }

  /** The day {@code count} days of the calendar later; all days counted are of known years. */
  public LocalDate plusNaturalDays(LocalDate day, int count) {
    requireKnown(day.plusDays(Integer.signum(count)));
    LocalDate reached = day.plusDays(count);
    requireKnown(reached);
    return reached;
  }

  /** How long a working day is: its sessions together. */
  public Duration workingDay() {
    return sessions.stream().map(Session::length).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * The first moment at which {@code time} of working time has passed since {@code start}; {@code
   * start} itself for nothing; a negative time counts back, to the last such moment.
   */
  public LocalDateTime plusWorkingTime(LocalDateTime start, Duration time) {
    if (time.isZero()) {
      return start;
    }
    return time.isNegative() ? before(start, time.negated()) : after(start, time);
  }

  /** As {@link #plusWorkingTime} with the time negated. */
  public LocalDateTime minusWorkingTime(LocalDateTime end, Duration time) {
    return plusWorkingTime(end, time.negated());
  }

  private LocalDateTime after(LocalDateTime start, Duration time) {
    Duration left = time;
    for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
      for (Session session : sessionsOn(day)) {
        LocalDateTime from = later(day.atTime(session.from()), start);
        Duration usable = Duration.between(from, day.atTime(session.to()));
        if (usable.compareTo(left) >= 0) {
          return from.plus(left);
        }
        left = usable.isNegative() ? left : left.minus(usable);
      }
    }
  }

  private LocalDateTime before(LocalDateTime end, Duration time) {
    Duration left = time;
    for (LocalDate day = end.toLocalDate(); ; day = day.minusDays(1)) {
      List<Session> worked = sessionsOn(day);
      for (int i = worked.size() - 1; i >= 0; i--) {
        LocalDateTime to = earlier(day.atTime(worked.get(i).to()), end);
        Duration usable = Duration.between(day.atTime(worked.get(i).from()), to);
        if (usable.compareTo(left) >= 0) {
          return to.minus(left);
        }
        left = usable.isNegative() ? left : left.minus(usable);
      }
    }
  }

  private List<Session> sessionsOn(LocalDate day) {
    return isWorkingDay(day) ? sessions : List.of();
  }

  /** The working time from {@code from} to {@code to}; below zero when {@code to} lies before. */
  public Duration workingTimeBetween(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return workingTimeBetween(to, from).negated();
    }
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

  @Override
  public Meter meter(Limit.Unit unit) {
    return new CalendarMeter(this, unit);
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
          "sessions in order, a first year not after the last, a working day in the week, no day"
              + " both off and worked");
    }
  }
}

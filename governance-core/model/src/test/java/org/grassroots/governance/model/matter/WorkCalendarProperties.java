package org.grassroots.governance.model.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarProperties {
  private static final LocalDate MONDAY = LocalDate.parse("2025-09-01");
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Asia/Shanghai"),
          2025,
          2026,
          List.of(
              new WorkCalendar.Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
              new WorkCalendar.Session(LocalTime.of(14, 0), LocalTime.of(18, 0))),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(
              LocalDate.parse("2025-10-01"),
              LocalDate.parse("2025-10-02"),
              LocalDate.parse("2025-10-03")),
          Set.of(LocalDate.parse("2025-09-28")));

  @Property
  void counting_back_gives_the_working_days_that_were_added(
      @ForAll @IntRange(max = 60) int offset, @ForAll @IntRange(min = 1, max = 40) int count) {
    LocalDate from = MONDAY.plusDays(offset);

    LocalDate to = CALENDAR.plusWorkingDays(from, count);

    assertThat(CALENDAR.isWorkingDay(to)).isTrue();
    assertThat(CALENDAR.workingDaysBetween(from, to)).isEqualTo(count);
  }

  @Property
  void measuring_back_gives_the_working_time_that_was_added(
      @ForAll @IntRange(max = 60 * 24) int hour,
      @ForAll @IntRange(min = 1, max = 100 * 60) int minutes) {
    LocalDateTime from = MONDAY.atStartOfDay().plusHours(hour);
    Duration time = Duration.ofMinutes(minutes);

    LocalDateTime to = CALENDAR.plusWorkingTime(from, time);

    assertThat(CALENDAR.workingTimeBetween(from, to)).isEqualTo(time);
    assertThat(CALENDAR.workingTimeBetween(from, to.minusMinutes(1))).isLessThan(time);
  }

  @Property
  void going_back_as_many_working_days_undoes_going_forth(
      @ForAll @IntRange(min = 60, max = 120) int offset,
      @ForAll @IntRange(min = -40, max = 40) int count) {
    LocalDate day = MONDAY.plusDays(offset);
    LocalDate reached = CALENDAR.plusWorkingDays(day, count);

    assertThat(CALENDAR.plusWorkingDays(CALENDAR.minusWorkingDays(reached, count), count))
        .isEqualTo(reached);
    if (CALENDAR.isWorkingDay(day)) {
      assertThat(CALENDAR.minusWorkingDays(reached, count)).isEqualTo(day);
    }
  }

  @Property
  void elapsed_days_and_time_add_up_and_change_sign_backwards(
      @ForAll @IntRange(max = 100 * 24) int a,
      @ForAll @IntRange(max = 100 * 24) int b,
      @ForAll @IntRange(max = 100 * 24) int c) {
    LocalDateTime x = MONDAY.atStartOfDay().plusHours(a);
    LocalDateTime y = MONDAY.atStartOfDay().plusHours(b);
    LocalDateTime z = MONDAY.atStartOfDay().plusHours(c);

    assertThat(days(x, y) + days(y, z)).isEqualTo(days(x, z));
    assertThat(days(y, x)).isEqualTo(-days(x, y));
    assertThat(time(x, y).plus(time(y, z))).isEqualTo(time(x, z));
    assertThat(time(y, x)).isEqualTo(time(x, y).negated());
  }

  @Property
  void going_back_as_much_working_time_undoes_going_forth(
      @ForAll @IntRange(max = 60 * 24) int hour,
      @ForAll @IntRange(min = 1, max = 100 * 60) int minutes) {
    LocalDateTime from = MONDAY.atStartOfDay().plusHours(hour);
    Duration time = Duration.ofMinutes(minutes);
    LocalDateTime to = CALENDAR.plusWorkingTime(from, time);

    LocalDateTime back = CALENDAR.minusWorkingTime(to, time);

    assertThat(time(back, to)).isEqualTo(time);
    assertThat(time(from, back)).isZero();
    assertThat(CALENDAR.plusWorkingTime(back, time)).isEqualTo(to);
  }

  @Property
  void minutes_counted_one_by_one_give_the_same_working_time(
      @ForAll @IntRange(max = 30 * 24 * 60) int start,
      @ForAll @IntRange(max = 3 * 24 * 60) int length) {
    LocalDateTime from = MONDAY.atStartOfDay().plusMinutes(start);
    long worked = 0;
    for (int i = 0; i < length; i++) {
      LocalDateTime minute = from.plusMinutes(i);
      int hour = minute.getHour();
      boolean isInSession = hour >= 8 && hour < 12 || hour >= 14 && hour < 18;
      worked += isInSession && CALENDAR.isWorkingDay(minute.toLocalDate()) ? 1 : 0;
    }

    assertThat(time(from, from.plusMinutes(length))).isEqualTo(Duration.ofMinutes(worked));
  }

  @Example
  void a_unit_departs_and_all_below_it() {
    CalendarOverride saturdays =
        new CalendarOverride(
            List.of(new WorkCalendar.Session(LocalTime.of(9, 0), LocalTime.of(17, 0))),
            Optional.of(Set.of(DayOfWeek.SUNDAY)),
            Set.of(LocalDate.parse("2025-09-02")),
            Set.of(LocalDate.parse("2025-10-01")));
    WorkCalendar calendar = CALENDAR.withUnits(new TreeMap<>(Map.of("hall", saturdays)));

    WorkCalendar desk = calendar.at("town/hall/desk/");

    assertThat(desk.isWorkingDay(LocalDate.parse("2025-09-06"))).isTrue();
    assertThat(desk.isWorkingDay(LocalDate.parse("2025-09-02"))).isFalse();
    assertThat(desk.isWorkingDay(LocalDate.parse("2025-10-01"))).isTrue();
    assertThat(desk.workingDay()).isEqualTo(Duration.ofHours(8));
    assertThat(calendar.at("town/other/").isWorkingDay(LocalDate.parse("2025-09-06"))).isFalse();
  }

  @Example
  void a_year_counts_what_is_worked_and_what_is_moved() {
    assertThat(WorkYear.of(CALENDAR, 2025)).isEqualTo(new WorkYear(261 - 3 + 1, 3, 1));
  }

  private static int days(LocalDateTime from, LocalDateTime to) {
    return CALENDAR.workingDaysBetween(from.toLocalDate(), to.toLocalDate());
  }

  private static Duration time(LocalDateTime from, LocalDateTime to) {
    return CALENDAR.workingTimeBetween(from, to);
  }

  @Example
  void knows_holidays_and_make_up_days() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2025-09-28"))).isTrue();
    assertThat(CALENDAR.plusWorkingDays(LocalDate.parse("2025-09-30"), 1)).isEqualTo("2025-10-06");
  }

  @Example
  void each_kind_of_limit_ends_where_it_says() {
    Instant start = Instant.parse("2025-09-05T08:30:00Z"); // Friday 16:30 in Shanghai

    assertThat(due(start, 4, Limit.Unit.CONTINUOUS_HOURS)).isEqualTo("2025-09-05T20:30");
    assertThat(due(start, 4, Limit.Unit.WORKING_HOURS)).isEqualTo("2025-09-08T10:30");
    assertThat(due(start, 1, Limit.Unit.WORKING_DAYS)).isEqualTo("2025-09-08T18:00");
    assertThat(due(start, 1, Limit.Unit.NATURAL_DAYS)).isEqualTo("2025-09-07T00:00");
  }

  @Example
  void refuses_years_it_does_not_know_and_broken_sessions() {
    assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.parse("2026-12-31"), 1))
        .hasMessageContaining("GOV-CAL-001")
        .hasMessageContaining("2025 to 2026");
    assertThatThrownBy(
            () ->
                new WorkCalendar(
                    ZoneId.of("UTC"),
                    2025,
                    2025,
                    List.of(new WorkCalendar.Session(LocalTime.NOON, LocalTime.of(8, 0))),
                    Set.of(),
                    Set.of(),
                    Set.of()))
        .hasMessageContaining("GOV-CAL-002");
  }

  private static LocalDateTime due(Instant start, int amount, Limit.Unit unit) {
    return CALENDAR.due(start, new Limit(amount, unit)).atZone(CALENDAR.zone()).toLocalDateTime();
  }
}

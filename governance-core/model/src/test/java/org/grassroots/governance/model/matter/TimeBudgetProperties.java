package org.grassroots.governance.model.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.shared.Decision;

class TimeBudgetProperties {
  private static final Instant START = Instant.parse("2025-09-22T01:30:00Z"); // Monday 9:30
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Asia/Shanghai"),
          2025,
          2026,
          List.of(
              new WorkCalendar.Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
              new WorkCalendar.Session(LocalTime.of(14, 0), LocalTime.of(18, 0))),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-02")),
          Set.of(LocalDate.parse("2025-09-28")));
  private static final LightRule LIGHTS = new LightRule(new BigDecimal(80), new BigDecimal(100));

  /** After so many minutes, time stops, runs again or is extended. */
  record Event(int afterMinutes, String what) {}

  @Property
  void what_is_used_and_what_is_left_make_up_the_budget(
      @ForAll("limits") Limit limit,
      @ForAll("events") List<Event> events,
      @ForAll @IntRange(max = 40 * 24 * 60) int minutes) {
    TimeBudget budget = new TimeBudget(played(limit, events), CALENDAR);
    Instant now = START.plus(minutes, ChronoUnit.MINUTES);

    assertThat(budget.elapsed(now).plus(budget.remaining(now))).isEqualTo(budget.budget());
    budget
        .due()
        .ifPresent(
            due -> {
              assertThat(budget.elapsed(due)).isEqualTo(budget.budget());
              assertThat(budget.remaining(due)).isZero();
              assertThat(budget.elapsed(due.minusSeconds(1))).isLessThan(budget.budget());
            });
  }

  @Property(tries = 60)
  void minutes_counted_one_by_one_are_the_time_used(
      @ForAll("limits") Limit limit,
      @ForAll("events") List<Event> events,
      @ForAll @IntRange(max = 8 * 24 * 60) int minutes) {
    Deadline deadline = played(limit, events);
    long counted = 0;
    for (int i = 0; i < minutes; i++) {
      Instant minute = START.plus(i, ChronoUnit.MINUTES);
      counted += counts(limit.unit(), minute) && !deadline.isStillAt(minute) ? 1 : 0;
    }

    Instant now = START.plus(minutes, ChronoUnit.MINUTES);
    assertThat(new TimeBudget(deadline, CALENDAR).elapsed(now))
        .isEqualTo(Duration.ofMinutes(counted));
  }

  private static boolean counts(Limit.Unit unit, Instant minute) {
    var local = minute.atZone(CALENDAR.zone());
    int hour = local.getHour();
    boolean isInSession = hour >= 8 && hour < 12 || hour >= 14 && hour < 18;
    boolean isWorked = isInSession && CALENDAR.isWorkingDay(local.toLocalDate());
    boolean isLaterDay = local.toLocalDate().isAfter(START.atZone(CALENDAR.zone()).toLocalDate());
    return switch (unit) {
      case CONTINUOUS_HOURS -> true;
      case WORKING_HOURS -> isWorked;
      case WORKING_DAYS -> isWorked && isLaterDay;
      case NATURAL_DAYS -> isLaterDay;
    };
  }

  @Property
  void an_untouched_deadline_ends_when_the_calendar_says(@ForAll("limits") Limit limit) {
    Deadline deadline = Deadline.of(limit, START, "dispatch");
    TimeBudget budget = new TimeBudget(deadline, CALENDAR);
    Meter meter = CALENDAR.meter(limit.unit());
    Instant walked = meter.plus(meter.begin(START), meter.one().multipliedBy(limit.amount()));

    assertThat(budget.due()).contains(CALENDAR.due(START, limit)).contains(walked);
  }

  @Property
  void later_parts_of_the_budget_are_reached_later_and_lights_only_get_worse(
      @ForAll("limits") Limit limit,
      @ForAll("events") List<Event> events,
      @ForAll @IntRange(min = 1, max = 150) int percent,
      @ForAll @IntRange(max = 20 * 24 * 60) int minutes) {
    TimeBudget budget = new TimeBudget(played(limit, events), CALENDAR);
    Instant now = START.plus(minutes, ChronoUnit.MINUTES);

    Optional<Instant> earlier = budget.reached(BigDecimal.valueOf(percent));
    Optional<Instant> later = budget.reached(BigDecimal.valueOf(percent + 1));
    if (later.isPresent()) {
      assertThat(earlier).isPresent();
      assertThat(earlier.get()).isBeforeOrEqualTo(later.get());
    }
    assertThat(budget.light(now, LIGHTS))
        .isLessThanOrEqualTo(budget.light(now.plusSeconds(60), LIGHTS));
    budget.due().ifPresent(due -> assertThat(budget.light(due, LIGHTS)).isNotEqualTo(Light.RED));
  }

  @Example
  void hanging_moves_the_end_and_an_exemption_shows_green() {
    Deadline deadline = Deadline.of(new Limit(4, Limit.Unit.WORKING_HOURS), START, "dispatch");
    TimeBudget running = new TimeBudget(deadline, CALENDAR);
    Deadline hung =
        accepted(
            accepted(
                    deadline.stoppedAt(
                        START.plusSeconds(3600), new Deadline.Standstill("winter", "a", "b")))
                .resumedAt(START.plus(2, ChronoUnit.DAYS)));

    assertThat(running.due()).contains(Instant.parse("2025-09-22T07:30:00Z"));
    assertThat(running.light(START.plus(1, ChronoUnit.DAYS), LIGHTS)).isEqualTo(Light.RED);
    assertThat(new TimeBudget(hung, CALENDAR).due())
        .contains(Instant.parse("2025-09-24T06:30:00Z"));
    assertThat(
            new TimeBudget(deadline.exempted("appeal 7"), CALENDAR)
                .light(START.plus(9, ChronoUnit.DAYS), LIGHTS))
        .isEqualTo(Light.GREEN);
    assertThat(deadline.resumedAt(START).isAccepted()).isFalse();
    assertThat(hung.stoppedAt(START, new Deadline.Standstill("x", "a", "b")).isAccepted())
        .isFalse();
  }

  @Example
  void an_edited_calendar_moves_open_deadlines_and_says_so() {
    Matter matter =
        new Matter(
            "1",
            "k",
            "",
            "open",
            Whereabouts.UNKNOWN,
            Parties.NOBODY,
            Timing.openedAt(START),
            Handling.NONE,
            Map.of());
    MatterKind kind =
        new MatterKind(
            "k",
            1,
            "open",
            List.of(new MatterKind.State("open", true)),
            List.of(),
            List.of(),
            List.of(new MatterKind.DeadlineRule("", new Limit(5, Limit.Unit.WORKING_DAYS))));
    Matter reported = accepted(new Lifecycle(kind, CALENDAR).report(matter));
    WorkCalendar edited =
        new WorkCalendar(
            CALENDAR.zone(),
            2025,
            2026,
            CALENDAR.sessions(),
            CALENDAR.weekend(),
            Set.of(LocalDate.parse("2025-09-24")),
            Set.of(),
            new TreeMap<>());

    Decision<Matter> moved = new Lifecycle(kind, edited).reproject(reported, START);

    assertThat(reported.timing().due()).contains(Instant.parse("2025-09-28T10:00:00Z"));
    assertThat(accepted(moved).timing().due()).contains(Instant.parse("2025-09-30T10:00:00Z"));
    assertThat(((Decision.Accepted<Matter>) moved).facts())
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact.details())
                    .containsEntry("from", "2025-09-28T10:00:00Z")
                    .containsEntry("to", "2025-09-30T10:00:00Z"));
    Decision<Matter> still = new Lifecycle(kind, edited).reproject(accepted(moved), START);
    assertThat(((Decision.Accepted<Matter>) still).facts()).isEmpty();
  }

  @Provide
  Arbitrary<Limit> limits() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6), Arbitraries.of(Limit.Unit.values()))
        .as(Limit::new);
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3 * 24 * 60), Arbitraries.of("stop", "run", "extend"))
        .as(Event::new)
        .list()
        .ofMaxSize(8);
  }

  private static Deadline played(Limit limit, List<Event> events) {
    Deadline deadline = Deadline.of(limit, START, "dispatch");
    Instant at = START;
    for (Event event : events) {
      at = at.plus(event.afterMinutes(), ChronoUnit.MINUTES);
      Decision<Deadline> decided =
          switch (event.what()) {
            case "stop" -> deadline.stoppedAt(at, new Deadline.Standstill("hung", "a", "b"));
            case "run" -> deadline.resumedAt(at);
            default -> deadline.extendedBy(new BigDecimal("0.5"), "rain", "chief", at);
          };
      deadline =
          decided instanceof Decision.Accepted<Deadline> accepted ? accepted.state() : deadline;
    }
    return deadline;
  }

  private static <S> S accepted(Decision<S> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<S>) decision).state();
  }
}

package org.grassroots.governance.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.access.Actor;

/** A year of the town: steps in the order of their time, the agenda run every morning. */
final class Year {
  private static final int AGENDA_LIMIT = 10_000;
  private static final Duration MORNING = Duration.ofHours(8);

  /**
   * Something that happens at a moment; steps of one moment happen in the order they were planned.
   */
  private record Step(Instant at, long number, Runnable happens) {}

  private final Governance governance;
  private final StoryClock clock;
  private final WorkCalendar calendar;
  private final SplittableRandom random;
  private final Instant end;
  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::number));
  private long planned;
  private long keys;

  Year(Governance governance, StoryClock clock, Instant end, SplittableRandom random) {
    this.governance = governance;
    this.clock = clock;
    this.end = end;
    this.random = random;
    calendar = governance.region().orElseThrow().calendar().orElseThrow();
  }

  /** Lets everything planned happen until the year ends; what lies beyond stays undone. */
  void live(LongConsumer progress) {
    planMornings();
    long lived = 0;
    while (!steps.isEmpty() && steps.peek().at().isBefore(end)) {
      Step step = steps.poll();
      clock.moveTo(step.at());
      step.happens().run();
      progress.accept(++lived);
    }
    clock.moveTo(end);
    governance.runDue(AGENDA_LIMIT);
  }

  /** How many steps are planned so far; each may plan more. */
  long plannedSteps() {
    return planned;
  }

  /** Plans a step. */
  void at(Instant moment, Runnable happens) {
    steps.add(new Step(moment, planned++, happens));
  }

  /**
   * Plans a step in some minutes of working time from now, at least {@code least} and less than
   * {@code most}.
   */
  void soon(int least, int most, Runnable happens) {
    Duration wait = Duration.ofMinutes(random.nextInt(least, most));
    Instant moment =
        calendar
            .plusWorkingTime(clock.instant().atZone(zone()).toLocalDateTime(), wait)
            .atZone(zone())
            .toInstant();
    at(moment, happens);
  }

  /** A key nobody has used. */
  String key() {
    return "demo-" + ++keys;
  }

  /** Whether something of this share happens. */
  boolean isSo(double share) {
    return random.nextDouble() < share;
  }

  SplittableRandom random() {
    return random;
  }

  StoryClock clock() {
    return clock;
  }

  ZoneId zone() {
    return calendar.zone();
  }

  /** The services of somebody. */
  org.grassroots.governance.engine.Desk desk(Actor actor) {
    return governance.as(actor);
  }

  /** The state decided upon; a refusal is a mistake of the story. */
  static Matter accepted(Decision<Matter> decision) {
    if (decision instanceof Decision.Accepted<Matter> accepted) {
      return accepted.state();
    }
    throw new IllegalStateException("The story breaks a rule of the town: " + decision);
  }

  private void planMornings() {
    LocalDate first = clock.instant().atZone(zone()).toLocalDate();
    LocalDate last = end.atZone(zone()).toLocalDate();
    first
        .datesUntil(last)
        .forEach(
            day ->
                at(
                    day.atStartOfDay(zone()).toInstant().plus(MORNING),
                    () -> governance.runDue(AGENDA_LIMIT)));
  }
}

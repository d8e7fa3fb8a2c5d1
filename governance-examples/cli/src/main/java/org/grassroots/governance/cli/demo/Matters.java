package org.grassroots.governance.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.spi.access.Actor;

/**
 * The matters of the year: how each is found, dispatched, handled, inspected, answered and closed.
 */
final class Matters {
  private static final String HANDLER = "handler";
  private static final int DAY_START_MINUTE = 7 * 60;
  private static final int DAY_END_MINUTE = 21 * 60;
  private static final double LATE_UP_TO = 1.9;
  private static final double EARLY_FROM = 0.05;
  private static final double EARLY_UP_TO = 0.6;

  private final Year year;
  private final Town town;
  private final Story story;
  private final Actor dispatcher = Actor.of("dispatcher").with("dispatcher", Town.STREET);
  private final Actor inspector = Actor.of("inspector").with("inspector", Town.STREET);

  Matters(Year year, Town town, Story story) {
    this.year = year;
    this.town = town;
    this.story = story;
  }

  /** Plans so many matters for each grid, spread over the year. */
  void plan(int perGrid) {
    SplittableRandom random = year.random();
    LocalDate first = LocalDate.of(story.year(), 1, 1);
    for (Town.Grid grid : town.grids()) {
      int count = perGrid / 2 + random.nextInt(perGrid + 1);
      for (int i = 0; i < count; i++) {
        LocalDate day = first.plusDays(random.nextInt(first.lengthOfYear()));
        Instant moment =
            day.atStartOfDay(year.zone())
                .toInstant()
                .plus(Duration.ofMinutes(random.nextInt(DAY_START_MINUTE, DAY_END_MINUTE)));
        boolean isRequest = year.isSo(story.requestsShare());
        year.at(moment, () -> begin(grid, day.getMonthValue(), isRequest));
      }
    }
  }

  private void begin(Town.Grid grid, int month, boolean isRequest) {
    SplittableRandom random = year.random();
    Position position =
        town.lattice().inside(grid.x(), grid.y(), grid.width(), grid.height(), random);
    if (isRequest) {
      request(grid, Story.one(story.requests(), month, random), position);
    } else {
      event(grid, Story.one(story.events(), month, random), position);
    }
  }

  private void event(Town.Grid grid, Story.Happening what, Position position) {
    Actor worker = Actor.of("worker-" + grid.id()).with("grid-worker", grid.id());
    ReportMatter report =
        ReportMatter.of(year.key(), "grid-event", what.category(), grid.id())
            .at(position)
            .with(Map.of("description", what.category()));
    String id = Year.accepted(year.desk(worker).matters().report(report)).id();
    year.soon(
        5,
        60,
        () -> {
          act(dispatcher, id, "file", Map.of());
          dispatch(id, "dispatch", what.department(), true);
        });
  }

  private void request(Town.Grid grid, Story.Happening what, Position position) {
    String key = year.key();
    ReportMatter report =
        ReportMatter.of(key, "request-12345", what.category(), grid.id())
            .at(position)
            .from("caller-" + key)
            .with(Map.of("description", what.category()));
    String id = Year.accepted(year.desk(dispatcher).matters().report(report)).id();
    year.soon(5, 60, () -> dispatch(id, "assign", what.department(), false));
  }

  private void dispatch(String id, String action, String department, boolean isEvent) {
    Matter matter = act(dispatcher, id, action, Map.of("department", department));
    if (isEvent && year.isSo(story.returnedShare())) {
      year.soon(
          20,
          200,
          () -> {
            act(handlerOf(department), id, "return", Map.of("reason", "wrong department"));
            year.soon(10, 60, () -> dispatch(id, action, department, true));
          });
      return;
    }
    year.at(handledAt(matter), () -> handle(id, department, isEvent));
  }

  /** Early work lies well before the due instant, late work after it. */
  private Instant handledAt(Matter matter) {
    Instant now = year.clock().instant();
    Duration limit = Duration.between(now, matter.timing().due().orElseThrow());
    SplittableRandom random = year.random();
    double part =
        year.isSo(story.lateShare())
            ? random.nextDouble(1, LATE_UP_TO)
            : random.nextDouble(EARLY_FROM, EARLY_UP_TO);
    return now.plusSeconds((long) (limit.toSeconds() * part));
  }

  private void handle(String id, String department, boolean isEvent) {
    Actor handler = handlerOf(department);
    if (!isEvent) {
      act(handler, id, "answer", Map.of("answer", "done", "channel", "phone"));
      year.soon(60, 480, () -> callBack(id, department));
      return;
    }
    act(handler, id, "handle", Map.of("result", "done"));
    year.soon(10, 60, () -> inspect(id, department));
  }

  private void inspect(String id, String department) {
    if (year.isSo(story.rejectedShare())) {
      act(inspector, id, "reject", Map.of("reason", "not done"));
      year.soon(30, 300, () -> handle(id, department, true));
      return;
    }
    act(dispatcher, id, "answer", Map.of("answer", "done", "channel", "phone"));
    act(inspector, id, "close", Map.of("finding", "done"));
  }

  private void callBack(String id, String department) {
    if (year.isSo(story.dissatisfiedShare())) {
      act(dispatcher, id, "reject", Map.of("reason", "not satisfied"));
      year.soon(60, 900, () -> handle(id, department, false));
      return;
    }
    boolean isSatisfied = !year.isSo(story.dissatisfiedShare());
    act(
        dispatcher,
        id,
        "close",
        Map.of("satisfaction", isSatisfied ? "satisfied" : "dissatisfied"));
  }

  private Matter act(Actor actor, String id, String action, Map<String, String> fields) {
    ActOnMatter command =
        ActOnMatter.of(year.key(), id, action).with(fields).proving("photo-" + id);
    return Year.accepted(year.desk(actor).matters().act(command));
  }

  private static Actor handlerOf(String department) {
    return Actor.of(HANDLER + "-" + department).with(HANDLER, Town.STREET);
  }
}

package org.grassroots.governance.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.resource.BookResource;
import org.grassroots.governance.engine.resource.EndBooking;
import org.grassroots.governance.engine.resource.MoveStock;
import org.grassroots.governance.engine.resource.RegisterResource;
import org.grassroots.governance.model.resource.Booking;
import org.grassroots.governance.model.resource.Booking.State;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.store.jdbc.JdbcStores;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Sixteen threads at one hall and one stock, on PostgreSQL. */
class ResourcesRaceTest {
  private static final int THREADS = 16;
  private static final int EACH = 6;
  private static final int PLACES = 3;
  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

  @Test
  void nothing_is_booked_twice_and_nothing_falls_below_zero() throws Exception {
    try (EmbeddedPostgres server = server();
        Governance governance = governance(server.getJdbcUrl("postgres", "postgres"))) {
      Desk desk = governance.as(Actor.of("a").with("officer", RoleSubtreePolicy.EVERYWHERE));
      register(desk, "hall", PLACES);
      register(desk, "rice", 0);
      accepted(desk.resources().move(new MoveStock("s", "rice", BigDecimal.valueOf(50), "r", "")));

      List<Integer> taken = together(thread -> work(desk, thread));

      List<Booking> bookings = desk.resources().bookings().list("hall");
      assertThat(bookings).hasSize(THREADS * EACH);
      for (int hour = 0; hour < 40; hour++) {
        assertThat(takenAt(bookings, hour)).isLessThanOrEqualTo(PLACES);
      }
      assertThat(bookings).filteredOn(one -> one.state() == State.CONFIRMED).isNotEmpty();
      assertThat(bookings).filteredOn(one -> one.state() == State.WAITLISTED).isNotEmpty();
      int sum = taken.stream().mapToInt(Integer::intValue).sum();
      assertThat(sum).isEqualTo(50);
      assertThat(desk.resources().stock("rice").onHand()).isEqualByComparingTo(BigDecimal.ZERO);
      assertThat(desk.resources().entries("rice")).hasSize(51);
    }
  }

  private static int work(Desk desk, int thread) {
    int taken = 0;
    for (int i = 0; i < EACH; i++) {
      String key = thread + "-" + i;
      int hour = (thread + 7 * i) % 24;
      int places = 1 + i % 2;
      String before = thread + "-" + (i - 1);
      accepted(
          again(
              () ->
                  desk.resources()
                      .bookings()
                      .book(new BookResource(key, "hall", key, at(hour), at(hour + 3), places))));
      if (i % 4 == 3) {
        again(
            () ->
                desk.resources()
                    .bookings()
                    .end(new EndBooking("c" + key, before, State.CANCELLED)));
      }
      MoveStock one = new MoveStock("m" + key, "rice", BigDecimal.ONE.negate(), "given", "");
      taken += again(() -> desk.resources().move(one)).isAccepted() ? 1 : 0;
    }
    return taken;
  }

  /** A race that was lost too often is reported as such, and may be run again. */
  private static <T> Decision<T> again(java.util.function.Supplier<Decision<T>> command) {
    while (true) {
      try {
        return command.get();
      } catch (StoreException.Conflict lost) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<Integer> together(java.util.function.IntFunction<Integer> work)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<Integer>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      running.add(
          threads.submit(
              () -> {
                start.await();
                return work.apply(thread);
              }));
    }
    List<Integer> results = new ArrayList<>();
    for (Future<Integer> one : running) {
      results.add(one.get());
    }
    threads.shutdown();
    return results;
  }

  private static long takenAt(List<Booking> bookings, int hour) {
    return bookings.stream()
        .filter(one -> one.state() == State.CONFIRMED)
        .filter(one -> !one.from().isAfter(at(hour)) && one.to().isAfter(at(hour)))
        .mapToLong(Booking::places)
        .sum();
  }

  private static Instant at(int hour) {
    return NOW.plusSeconds(3600L * hour);
  }

  private static void register(Desk desk, String id, long places) {
    accepted(
        desk.resources().register(new RegisterResource(id, id, id, "k", "c", "", places, 0, 5)));
  }

  private static <T> void accepted(Decision<T> decision) {
    assertThat(decision.isAccepted()).as(decision.toString()).isTrue();
  }

  private static Governance governance(String url) {
    return Governance.builder()
        .discover(ResourcesRaceTest.class.getClassLoader())
        .region("cn.town")
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .store(JdbcStores.postgresql(url, JdbcStores.DEFAULT_SCHEMA))
        .build();
  }

  private static EmbeddedPostgres server() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException e) {
      return Assumptions.abort("No PostgreSQL starts here: " + e);
    }
  }
}

package org.grassroots.governance.benchmarks.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.grassroots.governance.benchmarks.commit.DurablePostgres;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.agenda.DueReport;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.store.jdbc.JdbcStores;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Several schedulers on one PostgreSQL, on real threads and with clocks that differ, send what one
 * scheduler alone would send, each message once.
 */
class TwoSchedulersTest {
  private static final Instant START = Instant.parse("2025-03-03T01:00:00Z");
  private static final Instant LATER = START.plus(Duration.ofDays(20));
  private static final int MATTERS = 6;
  private static final int THREADS = 4;

  @Test
  void several_schedulers_give_one_notification_a_rung() throws Exception {
    Sent expected = new Sent();
    Set<String> expectedLeft = alone(expected);
    Sent sent = new Sent();

    Set<String> left = together(sent);

    assertThat(left).isEqualTo(expectedLeft).hasSizeGreaterThan(MATTERS * 5);
    assertThat(sent.keys())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(expected.keys());
  }

  /** Leaves what was sent; answers the keys of all messages that were left. */
  private static Set<String> alone(Sent sent) {
    RecordStore store = InMemoryStore.create();
    matters(store);
    try (Governance governance = open(store, sent, Clock.fixed(LATER, ZoneOffset.UTC))) {
      run(governance);
      return left(store);
    }
  }

  private static Set<String> together(Sent sent) throws Exception {
    try (DurablePostgres server = server();
        RecordStore store = JdbcStores.postgresql(server.url(), "due")) {
      matters(store);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Governance> schedulers = new ArrayList<>();
      List<Future<?>> runs = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        // the clocks of hosts differ
        Clock clock = Clock.fixed(LATER.plusSeconds(thread * 20L), ZoneOffset.UTC);
        Governance scheduler = open(JdbcStores.postgresql(server.url(), "due"), sent, clock);
        schedulers.add(scheduler);
        runs.add(threads.submit(() -> run(scheduler)));
      }
      for (Future<?> run : runs) {
        run.get();
      }
      threads.shutdown();
      Set<String> left = left(store);
      schedulers.forEach(Governance::close);
      return left;
    }
  }

  private static Set<String> left(RecordStore store) {
    return store.query(Query.of("outbox", Condition.all(), 1000)).records().stream()
        .map(StoredRecord::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Until nothing is left to do: a run takes few items at a time. */
  private static void run(Governance governance) {
    for (int idle = 0; idle < 3; ) {
      DueReport report = governance.runDue(7);
      boolean isIdle =
          report.done().isEmpty() && report.delivered().isEmpty() && !report.isMoreDue();
      idle = isIdle ? idle + 1 : 0;
    }
  }

  private static DurablePostgres server() throws SQLException {
    try {
      return DurablePostgres.start();
    } catch (IOException | IllegalStateException e) {
      return Assumptions.<DurablePostgres>abort("No PostgreSQL here: " + e);
    }
  }

  /** Matters that were dispatched and then forgotten. The store stays open. */
  private static void matters(RecordStore store) {
    Governance governance = open(store, new Sent(), Clock.fixed(START, ZoneOffset.UTC));
    for (int number = 0; number < MATTERS; number++) {
      String key = "m" + number;
      String id = "grid-event:" + key;
      governance
          .as(Actor.of("worker").with("grid-worker", "east"))
          .matters()
          .report(
              ReportMatter.of(key, "grid-event", "0101", "east")
                  .with(Map.of("description", "rubbish")));
      var desk = governance.as(Actor.of("desk").with("dispatcher", "east")).matters();
      desk.act(ActOnMatter.of(key + "-file", id, "file"));
      desk.act(
          ActOnMatter.of(key + "-dispatch", id, "dispatch").with(Map.of("department", "cleaning")));
    }
  }

  private static Governance open(RecordStore store, Sent sent, Clock clock) {
    return Governance.builder()
        .discover(TwoSchedulersTest.class.getClassLoader())
        .store(store)
        .region("cn.town")
        .clock(clock)
        .channel(sent)
        .notifications(NotificationRules.to("sent"))
        .build();
  }

  private static final class Sent implements NotificationChannel {
    private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();

    @Override
    public String id() {
      return "sent";
    }

    @Override
    public Delivery deliver(Message message) {
      keys.add(message.key());
      return new Delivery.Delivered("");
    }

    List<String> keys() {
      return List.copyOf(keys);
    }
  }
}

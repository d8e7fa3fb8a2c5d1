package org.grassroots.governance.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.notification.OutboxRecords;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.RetryRule;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.store.jdbc.JdbcStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outbox on durable stores: several dispatchers, and one that dies in the middle of a try. */
class OutboxStoresTest {
  private static final int DISPATCHERS = 4;
  private static final int MESSAGES = 60;
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final RetryRule AT_ONCE =
      new RetryRule(Duration.ofNanos(1000), 1, Duration.ofNanos(1000), 0, 1000);
  private static EmbeddedPostgres server;

  @TempDir private Path folder;
  private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();
  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  private Supplier<RecordStore> stores(String kind) {
    if (kind.equals("sqlite")) {
      Path file = folder.resolve("town.db");
      return () -> declared(JdbcStores.sqlite(file));
    }
    String url = server().getJdbcUrl("postgres", "postgres");
    String schema = "t" + Long.toString(System.nanoTime(), 36);
    return () -> declared(JdbcStores.postgresql(url, schema));
  }

  private static RecordStore declared(RecordStore store) {
    store.declare(List.of(OutboxRecords.KIND, Outbox.RATES, AuditRecords.KIND));
    return store;
  }

  private static synchronized EmbeddedPostgres server() {
    try {
      server = server == null ? EmbeddedPostgres.start() : server;
      return server;
    } catch (IOException | IllegalStateException e) {
      return Assumptions.abort("No PostgreSQL starts here: " + e);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void dispatchers_on_one_store_send_each_message_once_in_order_under_one_key(String kind)
      throws Exception {
    Supplier<RecordStore> stores = stores(kind);
    try (RecordStore store = stores.get()) {
      Outbox outbox = outbox(store, this::moody);
      for (int i = 0; i < MESSAGES; i++) {
        leave(store, outbox, "desk-" + i % 3, String.valueOf(i));
      }
      together(stores);
    }

    assertThat(keys).hasSize(MESSAGES);
    assertThat(keys.values()).allMatch(ofMessage -> ofMessage.size() == 1);
    for (int desk = 0; desk < 3; desk++) {
      List<String> expected = new ArrayList<>();
      for (int i = desk; i < MESSAGES; i += 3) {
        expected.add(String.valueOf(i));
      }
      assertThat(taken.get("desk-" + desk)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_was_sent_but_not_marked_is_sent_again_under_its_key(String kind) throws Exception {
    Supplier<RecordStore> stores = stores(kind);
    try (RecordStore store = stores.get()) {
      Outbox dying = outbox(dyingBeforeMark(store), this::well);
      leave(store, dying, "desk", "7");
      assertThatThrownBy(() -> dying.deliver(at(START), 10, new ArrayList<>()))
          .isInstanceOf(StoreException.Unavailable.class);
    }
    assertThat(taken.get("desk")).containsExactly("7");
    try (RecordStore store = stores.get()) {
      Outbox next = outbox(store, this::well);
      assertThat(next.deliver(at(START.plusSeconds(60)), 10, new ArrayList<>()))
          .as("the claim of the dead one still holds")
          .isEmpty();
      assertThat(next.deliver(at(START.plusSeconds(180)), 10, new ArrayList<>())).hasSize(1);
      assertThat(next.deliver(at(START.plusSeconds(360)), 10, new ArrayList<>())).isEmpty();
    }
    assertThat(taken.get("desk")).containsExactly("7", "7");
    assertThat(keys.get("7")).hasSize(1);
  }

  private void together(Supplier<RecordStore> stores) throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(DISPATCHERS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < DISPATCHERS; i++) {
      running.add(
          threads.submit(
              () -> {
                try (RecordStore own = stores.get()) {
                  Outbox outbox = outbox(own, this::moody);
                  while (!isOver.get() && System.nanoTime() < end) {
                    outbox.deliver(at(Instant.now()), 5, new ArrayList<>());
                    isOver.set(taken.values().stream().mapToInt(List::size).sum() >= MESSAGES);
                  }
                }
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
  }

  private Delivery moody(Message message) {
    return calls.incrementAndGet() % 4 == 0
        ? seen(message, new Delivery.RetryAfter(Duration.ZERO, "busy"))
        : well(message);
  }

  private Delivery well(Message message) {
    taken
        .computeIfAbsent(message.recipient(), who -> new CopyOnWriteArrayList<>())
        .add(message.body());
    return seen(message, new Delivery.Delivered(""));
  }

  private Delivery seen(Message message, Delivery answer) {
    keys.computeIfAbsent(message.body(), body -> ConcurrentHashMap.newKeySet()).add(message.key());
    return answer;
  }

  private static Outbox outbox(RecordStore store, Function<Message, Delivery> way) {
    return new Outbox(
        store,
        Map.of("desk", new Way("desk", way)),
        NotificationRules.to("desk").withPolicy(NotificationPolicy.of(AT_ONCE)));
  }

  private record Way(String id, Function<Message, Delivery> way) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return way.apply(message);
    }
  }

  private static void leave(RecordStore store, Outbox outbox, String recipient, String body) {
    Fact fact = new Fact("a.news", body, START, Map.of());
    store.commit(new Commit("left:" + body, outbox.message(body, recipient, fact), List.of()));
  }

  private static Call at(Instant now) {
    return new Call(Actor.of("agenda"), "", Clock.fixed(now, ZoneOffset.UTC), Locale.ENGLISH);
  }

  /** A store whose process ends after a message was sent and before that was written down. */
  private static RecordStore dyingBeforeMark(RecordStore store) {
    return (RecordStore)
        Proxy.newProxyInstance(
            RecordStore.class.getClassLoader(),
            new Class<?>[] {RecordStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")
                  && ((Commit) arguments[0]).id().startsWith("outbox.tried")) {
                throw new StoreException.Unavailable("the process is gone", null);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

package org.grassroots.governance.cli.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.notification.OutboxRecords;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.store.jdbc.JdbcStores;

/** A process that leaves and delivers messages until it is killed. */
public final class OutboxChild {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final int RECIPIENTS = 3;

  private OutboxChild() {}

  /** The folder, and which life this is. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int life = Integer.parseInt(arguments[1]);
    try (RecordStore store = open(folder)) {
      Outbox outbox = outbox(store, folder);
      for (int i = 0; ; i++) {
        String body = life + "." + i;
        Fact fact = new Fact("a.news", body, now(life), Map.of());
        String recipient = "desk-" + i % RECIPIENTS;
        store.commit(new Commit("left:" + body, outbox.message(body, recipient, fact), List.of()));
        append(folder.resolve("left"), body);
        if (i % 4 == 3) {
          deliver(outbox, life);
        }
      }
    }
  }

  /** What is due in a life; claims of the life before have run out. */
  static List<String> deliver(Outbox outbox, int life) {
    return outbox.deliver(
        new Call(Actor.of("agenda"), "", Clock.fixed(now(life), ZoneOffset.UTC), Locale.ENGLISH),
        5,
        new ArrayList<>());
  }

  private static Instant now(int life) {
    return START.plus(Duration.ofMinutes(10L * life));
  }

  static RecordStore open(Path folder) {
    RecordStore store = JdbcStores.sqlite(folder.resolve("town.db"));
    store.declare(List.of(OutboxRecords.KIND, Outbox.RATES, AuditRecords.KIND));
    return store;
  }

  static Outbox outbox(RecordStore store, Path folder) {
    return new Outbox(store, Map.of("file", new FileChannel(folder)), NotificationRules.to("file"));
  }

  /** A line outlives the process that wrote it. */
  static void append(Path file, String line) {
    try {
      Files.write(
          file,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FileChannel(Path folder) implements NotificationChannel {
    @Override
    public String id() {
      return "file";
    }

    @Override
    public Delivery deliver(Message message) {
      append(
          folder.resolve("arrived"),
          message.recipient() + " " + message.key() + " " + message.body());
      return new Delivery.Delivered("");
    }
  }
}

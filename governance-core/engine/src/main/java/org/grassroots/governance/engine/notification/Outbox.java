package org.grassroots.governance.engine.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Takes in messages with the commit they tell of, and delivers them. Safe for threads and for
 * several processes on one store.
 *
 * @since 0.1
 */
public final class Outbox {
  private final RecordStore store;
  private final Map<String, NotificationChannel> channels;
  private final NotificationRules rules;

  /** An outbox over the guarded channels of the plug-ins, by id. */
  public Outbox(
      RecordStore store, Map<String, NotificationChannel> channels, NotificationRules rules) {
    this.store = store;
    this.channels = Map.copyOf(channels);
    this.rules = rules;
  }

  /** The write that leaves a message about a fact; nothing when the host sends no messages. */
  public List<Write> message(String key, String recipient, Fact fact) {
    if (rules.channel().isEmpty()) {
      return List.of();
    }
    Map<String, String> fields = new TreeMap<>(fact.details());
    fields.put("subject", fact.subject());
    Message message = new Message(Digest.of(key), recipient, fact.type(), fact.subject(), fields);
    OutboxItem item =
        new OutboxItem(rules.channel(), message, OutboxItem.State.PENDING, fact.at(), 0, "");
    return List.of(OutboxRecords.write(item, Write.ABSENT));
  }

  /**
   * Delivers up to {@code limit} messages that may be tried now.
   *
   * @param failures gets one line for each try that failed
   * @return the keys of the messages delivered by this call
   */
  public List<String> deliver(Call call, int limit, List<String> failures) {
    List<String> delivered = new ArrayList<>();
    for (StoredRecord record : OutboxRecords.due(store, call.now(), limit)) {
      OutboxItem claimed = claimed(OutboxRecords.read(record), call);
      if (isStored(claimed, record.version(), "claim")) {
        OutboxItem tried = tried(claimed, call, failures);
        isStored(tried, record.version() + 1, "tried");
        if (tried.state() == OutboxItem.State.DELIVERED) {
          delivered.add(record.id());
        }
      }
    }
    return delivered;
  }

  private OutboxItem claimed(OutboxItem item, Call call) {
    return new OutboxItem(
        item.channel(),
        item.message(),
        item.state(),
        call.now().plus(rules.lease()),
        item.attempts() + 1,
        item.note());
  }

  private boolean isStored(OutboxItem item, long version, String step) {
    String commitId = "outbox." + step + ":" + item.message().key() + ":" + version;
    try {
      store.commit(Commit.of(commitId, OutboxRecords.write(item, version)));
      return true;
    } catch (StoreException.Conflict | StoreException.Duplicate somebodyElse) {
      return false;
    }
  }

  private OutboxItem tried(OutboxItem item, Call call, List<String> failures) {
    Delivery delivery = attempt(item, failures);
    if (delivery instanceof Delivery.Delivered done) {
      return moved(item, OutboxItem.State.DELIVERED, call, done.reference());
    }
    if (delivery instanceof Delivery.Rejected rejected) {
      failures.add(item.channel() + ": " + rejected.reason());
      return moved(item, OutboxItem.State.DEAD, call, rejected.reason());
    }
    Delivery.RetryAfter later = (Delivery.RetryAfter) delivery;
    boolean isLast = item.attempts() >= rules.maxAttempts();
    return new OutboxItem(
        item.channel(),
        item.message(),
        isLast ? OutboxItem.State.DEAD : OutboxItem.State.PENDING,
        call.now().plus(later.delay()),
        item.attempts(),
        later.reason());
  }

  private Delivery attempt(OutboxItem item, List<String> failures) {
    NotificationChannel channel = channels.get(item.channel());
    if (channel == null) {
      return new Delivery.Rejected("There is no channel '" + item.channel() + "'.");
    }
    try {
      return channel.deliver(item.message());
    } catch (PluginFailure failure) {
      failures.add(String.valueOf(failure.getMessage()));
      return new Delivery.RetryAfter(
          rules.waitAfter(item.attempts()), String.valueOf(failure.getMessage()));
    }
  }

  private static OutboxItem moved(OutboxItem item, OutboxItem.State state, Call call, String note) {
    return new OutboxItem(item.channel(), item.message(), state, call.now(), item.attempts(), note);
  }
}

package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.grassroots.governance.engine.audit.AuditEntry;
import org.grassroots.governance.engine.audit.AuditHash;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/**
 * Takes in messages with the commit they tell of, and delivers them: at least once, under one key,
 * in the order of a recipient. Safe for threads and for several processes on one store.
 *
 * @since 0.1
 */
public final class Outbox {
  /** The kind of the records that count tries where a channel is limited. */
  public static final RecordKind RATES = RateLog.KIND;

  private final OutboxShelf shelf;
  private final Map<String, NotificationChannel> channels;
  private final NotificationRules rules;
  private final NotificationPolicy policy;
  private final Set<String> broken = ConcurrentHashMap.newKeySet();

  /** An outbox over the guarded channels of the plug-ins, by id. */
  public Outbox(
      RecordStore store, Map<String, NotificationChannel> channels, NotificationRules rules) {
    this.shelf = new OutboxShelf(store);
    this.channels = Map.copyOf(channels);
    this.rules = rules;
    this.policy = rules.policy().orElse(NotificationPolicy.STANDARD);
  }

  /** The write that leaves a message about a fact; nothing when the host sends no messages. */
  public List<Write> message(String key, String recipient, Fact fact) {
    if (rules.channel().isEmpty()) {
      return List.of();
    }
    Map<String, String> fields = new TreeMap<>(fact.details());
    fields.put("subject", fact.subject());
    Message message = new Message(Digest.of(key), recipient, fact.type(), fact.subject(), fields);
    Optional<DigestRule> digest = policy.digest(fact.type());
    Instant notBefore = fact.at().plus(digest.map(DigestRule::every).orElse(Duration.ZERO));
    OutboxItem item =
        new OutboxItem(
            new OutboxItem.Route(rules.channel(), fact.type(), stream(fact.type()), 0),
            message,
            OutboxItem.State.PENDING,
            fact.at(),
            new OutboxItem.Trial(fact.at(), notBefore, 0, ""));
    return List.of(OutboxRecords.write(item, Write.ABSENT));
  }

  /**
   * Tries up to {@code limit} messages that may be tried now.
   *
   * @param failures gets one line for each try that failed
   * @return the keys of the messages delivered by this call, in their order
   */
  public List<String> deliver(Call call, int limit, List<String> failures) {
    Gates gates = new Gates(shelf.store(), policy, rules.lease());
    ChannelRun.Context context =
        new ChannelRun.Context(
            shelf,
            policy,
            gates,
            new Delivering(channels, policy.retry(), failures),
            rules.lease(),
            call.now());
    return new OutboxRun(context, broken).run(channels.keySet(), limit);
  }

  /**
   * Messages that were given up, by key.
   *
   * @param after the last key of the page before; empty for the first page
   * @param limit from 1 to 10,000
   */
  public List<OutboxItem> dead(Optional<String> after, int limit) {
    return shelf.inState(OutboxItem.State.DEAD, after, limit).stream()
        .map(StoredItem::item)
        .toList();
  }

  /**
   * Puts a message that was given up back into the outbox, under the same key and with all its
   * tries before it. Leaves an entry in the audit.
   *
   * @throws InvalidInput {@code GOV-NTF-002} no message with that key is dead
   */
  public OutboxItem resend(Call call, String key) {
    Optional<StoredItem> found = shelf.item(key);
    StoredItem dead =
        found
            .filter(item -> item.item().state() == OutboxItem.State.DEAD)
            .orElseThrow(() -> notDead(key, found));
    OutboxItem again =
        dead.item()
            .with(
                OutboxItem.State.PENDING,
                new OutboxItem.Trial(call.now(), call.now(), 0, dead.item().trial().note()));
    if (!shelf.isCommitted(resent(call, dead, again))) {
      throw notDead(key, shelf.item(key));
    }
    return again;
  }

  private static Commit resent(Call call, StoredItem dead, OutboxItem again) {
    String id = "outbox.resend:" + dead.key() + ":" + dead.version();
    Write write = OutboxRecords.write(again, dead.version());
    AuditEntry entry =
        new AuditEntry(
            id,
            call.actor().id(),
            "notification.resend",
            dead.key(),
            call.purpose(),
            call.now(),
            Digest.of(dead.key()),
            AuditHash.of(id, List.of(write)),
            List.of());
    return new Commit(id, List.of(write, AuditRecords.write(entry)), List.of());
  }

  private static InvalidInput notDead(String key, Optional<StoredItem> found) {
    String state = found.map(item -> item.item().state().name()).orElse("no message");
    return InvalidInput.of("GOV-NTF-002", key, state, "a message that was given up");
  }

  private String stream(String kind) {
    if (policy.urgent().contains(kind)) {
      return OutboxItem.Route.URGENT;
    }
    return policy.digest(kind).isPresent() ? "digest:" + kind : "";
  }
}

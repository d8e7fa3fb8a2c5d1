package org.grassroots.governance.engine.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.audit.AuditEntry;
import org.grassroots.governance.engine.audit.AuditHash;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.notification.MessageNames;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in messages with the commit they tell of, and delivers them: at least once, under one key,
 * in the order of a recipient. Safe for threads and for several processes on one store.
 *
 * @since 0.1
 */
public final class Outbox implements AutoCloseable {
  /** The kind of the records that count tries where a channel is limited. */
  public static final RecordKind RATES = RateLog.KIND;

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final OutboxShelf shelf;
  private final Map<String, NotificationChannel> channels;
  private final NotificationRules rules;
  private final MessageBook book;
  private final MessageWriter writer;
  private final Set<String> broken = ConcurrentHashMap.newKeySet();

  /** An outbox over the guarded channels of the plug-ins, by id, without a region. */
  public Outbox(
      RecordStore store, Map<String, NotificationChannel> channels, NotificationRules rules) {
    this(store, channels, rules, MessageBook.NONE);
  }

  /** An outbox over the guarded channels of the plug-ins, by id. */
  public Outbox(
      RecordStore store,
      Map<String, NotificationChannel> channels,
      NotificationRules rules,
      MessageBook book) {
    this.shelf = new OutboxShelf(store);
    this.channels = Map.copyOf(channels);
    this.rules = rules;
    this.book = book;
    this.writer = new MessageWriter(rules, book);
  }

  /** Names of the codes in messages. */
  public MessageNames names() {
    return book.names();
  }

  /**
   * Whom the template of a kind of message tells, in the words of its family; empty when it is not
   * sent or no template says.
   */
  public Set<String> told(String kind, Instant at) {
    return writer
        .channel(kind, at)
        .flatMap(channel -> writer.template(kind, at))
        .map(MessageTemplate::tell)
        .orElse(Set.of());
  }

  /**
   * The writes that leave a message to each recipient of a notice; none when the host sends no
   * messages of its kind. Commit them with what the notice tells of.
   */
  public List<Write> messages(Notice notice) {
    return writer
        .channel(notice.kind(), notice.at())
        .map(
            channel ->
                notice.recipients().stream()
                    .map(
                        who ->
                            OutboxRecords.write(
                                writer.item(notice, who, notice.key() + ":" + who, channel),
                                Write.ABSENT))
                    .toList())
        .orElse(List.of());
  }

  /**
   * The write that leaves a message about a fact under this very key; nothing when the host sends
   * no messages of its kind.
   */
  public List<Write> message(String key, String recipient, Fact fact) {
    Notice notice = Notice.of(key, fact, Set.of(recipient));
    return writer
        .channel(fact.type(), fact.at())
        .map(channel -> writer.item(notice, recipient, key, channel))
        .map(item -> OutboxRecords.write(item, Write.ABSENT))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * Tries up to {@code limit} messages that may be tried now.
   *
   * @param failures gets one line for each try that failed
   * @return the keys of the messages delivered by this call, in their order
   */
  public List<String> deliver(Call call, int limit, List<String> failures) {
    NotificationPolicy policy = writer.policy(call.now());
    Gates gates = new Gates(shelf.store(), policy, rules.lease());
    ChannelRun.Context context =
        new ChannelRun.Context(
            shelf,
            policy,
            writer,
            gates,
            new Delivering(channels, policy, rules.addresses(), failures),
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

  /**
   * Erases messages that were delivered, alone or within a digest, with all of their history. What
   * waits or was given up stays. Leaves an entry in the audit.
   *
   * @param before only those that ended before then
   * @param limit how many at most, from 1 to 1,000
   * @return how many were erased
   */
  public int forget(Call call, Instant before, int limit) {
    List<StoredItem> ended = shelf.endedBefore(before, limit);
    if (ended.isEmpty()) {
      return 0;
    }
    List<Write> writes = new ArrayList<>();
    ended.forEach(
        item -> writes.add(new Write.Erase(OutboxRecords.KIND.name(), item.key(), item.version())));
    String keys = ended.stream().map(StoredItem::key).collect(Collectors.joining(","));
    String id = "outbox.forget:" + Digest.of(keys);
    AuditEntry entry =
        new AuditEntry(
            id,
            call.actor().id(),
            "notification.forget",
            "outbox",
            call.purpose(),
            call.now(),
            Digest.of(keys),
            AuditHash.of(id, writes),
            List.of());
    writes.add(AuditRecords.write(entry));
    return shelf.isCommitted(new Commit(id, writes, List.of())) ? ended.size() : 0;
  }

  /** Closes the channels; one that fails to close keeps none from it. */
  @Override
  public void close() {
    for (NotificationChannel channel : channels.values()) {
      try {
        channel.close();
      } catch (RuntimeException | LinkageError failure) {
        LOG.warn("the channel {} did not close: {}", channel.id(), failure.toString());
      }
    }
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
}

package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.grassroots.governance.engine.notification.StoredItem.Lane;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** The questions the outbox asks of the store, and its one way to write. */
final class OutboxShelf {
  /** How many messages of a lane are put in the order of their commits at a time. */
  private static final int WINDOW = 100;

  private static final Condition PENDING = state(OutboxItem.State.PENDING);

  private final RecordStore store;

  /**
   * Makes commits of this outbox its own: the same commit sent twice counts as done for both, so
   * that two schedulers with the same clock would both believe to have claimed a message.
   */
  private final String own = ":" + UUID.randomUUID();

  OutboxShelf(RecordStore store) {
    this.store = store;
  }

  RecordStore store() {
    return store;
  }

  /** Pending items of a channel that may be tried now, longest due first. */
  Query due(String channel, Instant now, int limit) {
    Condition isDue =
        Condition.and(PENDING, Condition.equal("channel", FieldValue.of(channel)), until(now));
    return Query.of(OutboxRecords.KIND.name(), isDue, limit).orderedBy(Query.Sort.by("not_before"));
  }

  Page page(Query query) {
    return store.query(query);
  }

  /** Pending items that no channel can ever take. */
  List<StoredItem> homeless(Collection<String> channels, int limit) {
    List<Condition> gaps = new ArrayList<>();
    Optional<FieldValue> from = Optional.empty();
    for (String channel : new TreeSet<>(channels)) {
      gaps.add(new Condition.Range("channel", from, Optional.of(FieldValue.of(channel))));
      from = Optional.of(FieldValue.of(channel + " "));
    }
    gaps.add(new Condition.Range("channel", from, Optional.empty()));
    return items(Condition.and(PENDING, new Condition.Or(gaps)), limit);
  }

  /** Items that were delivered, alone or within a digest, before an instant. */
  List<StoredItem> endedBefore(Instant before, int limit) {
    Condition isEnded =
        Condition.or(state(OutboxItem.State.DELIVERED), state(OutboxItem.State.FOLDED));
    Condition isOld =
        new Condition.Range("touched", Optional.empty(), Optional.of(FieldValue.of(before)));
    return items(Condition.and(isEnded, isOld), limit);
  }

  /** Pending items that were decided on at an instant that has yet to come. */
  List<StoredItem> fromTheFuture(Instant now, Duration tolerance, int limit) {
    Optional<FieldValue> later = Optional.of(FieldValue.of(now.plus(tolerance)));
    return items(
        Condition.and(PENDING, new Condition.Range("touched", later, Optional.empty())), limit);
  }

  /** The first pending items of a lane, in the order in which they were committed. */
  List<StoredItem> window(Lane lane) {
    Condition inLane =
        Condition.and(
            PENDING,
            Condition.equal("channel", FieldValue.of(lane.channel())),
            Condition.equal("recipient", FieldValue.of(lane.recipient())),
            stream(lane.stream()));
    List<StoredItem> items =
        new ArrayList<>(
            store
                .query(
                    Query.of(OutboxRecords.KIND.name(), inLane, WINDOW)
                        .orderedBy(Query.Sort.by("entered")))
                .records()
                .stream()
                .map(StoredItem::of)
                .toList());
    if (items.size() > 1) {
      Map<String, Long> places = new HashMap<>();
      items.forEach(item -> places.put(item.key(), place(item)));
      items.sort(
          Comparator.<StoredItem, Long>comparing(item -> places.getOrDefault(item.key(), 0L))
              .thenComparing(StoredItem::key));
    }
    return items;
  }

  long place(StoredItem item) {
    long taken = item.item().route().place();
    return taken > 0
        ? taken
        : store.history(OutboxRecords.KIND.name(), item.key()).get(0).position();
  }

  Optional<StoredItem> item(String key) {
    return store.get(OutboxRecords.KIND.name(), key).map(StoredItem::of);
  }

  /** Items in a state, by key, after a key. */
  List<StoredItem> inState(OutboxItem.State state, Optional<String> after, int limit) {
    Condition rest =
        after
            .<Condition>map(
                key ->
                    new Condition.Range(
                        Query.ID, Optional.of(FieldValue.of(key + " ")), Optional.empty()))
            .orElse(Condition.all());
    return items(Condition.and(state(state), rest), limit);
  }

  /** Whether the next version was stored; false when somebody else was faster. */
  boolean isStored(String step, StoredItem was, OutboxItem next, List<Write> others) {
    List<Write> writes = new ArrayList<>(others);
    writes.add(OutboxRecords.write(next, was.version()));
    String id = "outbox." + step + ":" + was.key() + ":" + was.version() + own;
    return isCommitted(new Commit(id, writes, List.of()));
  }

  boolean isCommitted(Commit commit) {
    try {
      store.commit(commit);
      return true;
    } catch (StoreException.Conflict | StoreException.Duplicate somebodyElse) {
      return false;
    }
  }

  private List<StoredItem> items(Condition where, int limit) {
    List<StoredRecord> records =
        store.query(Query.of(OutboxRecords.KIND.name(), where, limit)).records();
    return records.stream().map(StoredItem::of).toList();
  }

  private static Condition state(OutboxItem.State state) {
    return Condition.equal("state", FieldValue.of(state.name()));
  }

  /** Items of older stores have no stream. */
  private static Condition stream(String stream) {
    Condition named = Condition.equal("stream", FieldValue.of(stream));
    return stream.isEmpty() ? Condition.or(named, new Condition.IsAbsent("stream")) : named;
  }

  private static Condition until(Instant now) {
    return new Condition.Range(
        "not_before", Optional.empty(), Optional.of(FieldValue.of(now.plusNanos(1000))));
  }
}

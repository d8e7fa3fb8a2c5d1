package org.grassroots.governance.tck.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.spi.store.support.CommitPlan;
import org.grassroots.governance.spi.store.support.KeyValue;
import org.grassroots.governance.spi.store.support.KindRegistry;
import org.grassroots.governance.spi.store.support.RecordKey;
import org.grassroots.governance.spi.store.support.Standing;
import org.grassroots.governance.spi.store.support.StoreView;

/** What a location holds; it outlives the stores that are opened over it. */
final class ReferenceState implements StoreView {
  final KindRegistry kinds = new KindRegistry();
  final List<FeedEntry> feed = new ArrayList<>();
  final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<RecordKey, List<HistoryEntry>> histories = new TreeMap<>();

  @Override
  public Standing standing(RecordKey record) {
    List<HistoryEntry> history = histories.getOrDefault(record, List.of());
    return history.isEmpty()
        ? Standing.NEVER
        : Standing.of(
            history.get(history.size() - 1).version(), history.get(history.size() - 1).type());
  }

  @Override
  public Optional<RecordKey> owner(KeyValue key) {
    RecordKind kind = kinds.kind(key.kind());
    return liveOf(key.kind()).stream()
        .filter(record -> KeyValue.of(kind, record.fields()).contains(key))
        .map(record -> new RecordKey(record.kind(), record.id()))
        .findFirst();
  }

  void apply(CommitPlan.Step step, long position) {
    List<HistoryEntry> history = histories.computeIfAbsent(step.record(), key -> new ArrayList<>());
    if (step.type() == Change.Type.ERASE) {
      history.replaceAll(
          entry ->
              new HistoryEntry(entry.version(), entry.position(), entry.type(), Optional.empty()));
    }
    history.add(new HistoryEntry(step.version(), position, step.type(), content(step)));
  }

  private static Optional<StoredRecord> content(CommitPlan.Step step) {
    return step.write() instanceof Write.Put put
        ? Optional.of(
            new StoredRecord(put.kind(), put.id(), step.version(), put.document(), put.fields()))
        : Optional.empty();
  }

  List<HistoryEntry> history(String kind, String id) {
    return histories.getOrDefault(new RecordKey(kind, id), List.of());
  }

  Optional<StoredRecord> live(String kind, String id) {
    List<HistoryEntry> history = history(kind, id);
    return history.isEmpty() ? Optional.empty() : history.get(history.size() - 1).record();
  }

  List<StoredRecord> liveOf(String kind) {
    return histories.keySet().stream()
        .filter(key -> key.kind().equals(kind))
        .map(key -> live(key.kind(), key.id()))
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<FeedEntry> feedEntry(String commitId) {
    return feed.stream().filter(entry -> entry.commitId().equals(commitId)).findFirst();
  }

  /** The same up to a position: what a store that loses its end would find. */
  ReferenceState upTo(long position) {
    ReferenceState earlier = new ReferenceState();
    histories.forEach(
        (key, history) ->
            earlier.histories.put(
                key,
                new ArrayList<>(
                    history.stream().filter(entry -> entry.position() <= position).toList())));
    earlier.histories.values().removeIf(List::isEmpty);
    for (FeedEntry entry : feed) {
      if (entry.position() <= position) {
        earlier.feed.add(entry);
        earlier.receipts.put(
            entry.commitId(), java.util.Objects.requireNonNull(receipts.get(entry.commitId())));
      }
    }
    return earlier;
  }
}

package org.grassroots.governance.engine.store;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.spi.store.support.CodePoints;
import org.grassroots.governance.spi.store.support.CommitPlan;
import org.grassroots.governance.spi.store.support.KeyValue;

/** The records of one kind: the live ones by id, the history of all, keys and indexes. */
final class Table {
  private final RecordKind kind;
  private final NavigableMap<String, StoredRecord> live = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, RecordHistory> histories = new HashMap<>();
  private final UniqueKeys keys;
  private final Indexes indexes;

  Table(RecordKind kind) {
    this.kind = kind;
    this.keys = new UniqueKeys(kind);
    this.indexes = new Indexes(kind);
  }

  /** The same records under a declaration with more fields, keys or indexes. */
  Table extendedTo(RecordKind declared) {
    Table next = new Table(declared);
    next.histories.putAll(histories);
    for (StoredRecord live : live.values()) {
      IndexedText.check(declared, live);
      next.keys.checkFree(live);
      next.putLive(live);
    }
    return next;
  }

  RecordKind kind() {
    return kind;
  }

  Optional<StoredRecord> live(String id) {
    return Optional.ofNullable(live.get(id));
  }

  /** The live records by id, those after an id only. */
  Collection<StoredRecord> liveAfter(String id) {
    return live.tailMap(id, false).values();
  }

  /** The live records by id. */
  Collection<StoredRecord> live() {
    return live.values();
  }

  RecordHistory history(String id) {
    return histories.getOrDefault(id, RecordHistory.NONE);
  }

  Optional<String> owner(KeyValue key) {
    return keys.owner(key);
  }

  /**
   * The live records an index narrows the condition to: all that match and maybe more, in no order.
   */
  Optional<Collection<StoredRecord>> candidates(Condition where) {
    return indexes.candidates(where);
  }

  /** The live records that match, in no order. */
  Stream<StoredRecord> matching(Condition where) {
    return candidates(where).orElse(live.values()).stream().filter(Matcher.of(where));
  }

  void apply(CommitPlan.Step step, long position) {
    String id = step.write().id();
    RecordHistory history = histories.computeIfAbsent(id, unused -> new RecordHistory());
    StoredRecord before = live.remove(id);
    if (before != null) {
      keys.remove(before);
      indexes.remove(before);
    }
    if (step.write() instanceof Write.Put put) {
      StoredRecord record = stored(put, step.version());
      putLive(record);
      history.add(step.version(), position, step.type(), Optional.of(record));
    } else {
      if (step.write() instanceof Write.Erase) {
        history.erase();
      }
      history.add(step.version(), position, step.type(), Optional.empty());
    }
  }

  private void putLive(StoredRecord record) {
    live.put(record.id(), record);
    keys.add(record);
    indexes.add(record);
  }

  private StoredRecord stored(Write.Put put, long version) {
    Map<String, FieldValue> fields = new HashMap<>(put.fields());
    for (FieldSpec field : kind.fields()) {
      if (field.type() == FieldType.DECIMAL) {
        fields.computeIfPresent(field.name(), (name, value) -> scaled(field, value));
      }
    }
    return new StoredRecord(kind.name(), put.id(), version, put.document(), fields);
  }

  private static FieldValue scaled(FieldSpec field, FieldValue value) {
    return value instanceof FieldValue.Decimal decimal
        ? FieldValue.of(decimal.value().setScale(field.scale(), RoundingMode.UNNECESSARY))
        : value;
  }
}

package org.grassroots.governance.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.CodePoints;
import org.grassroots.governance.spi.store.support.FieldOrder;

/** The live records of a kind by the value of one field; those without a value are left out. */
final class FieldIndex {
  private final NavigableMap<FieldValue, Map<String, StoredRecord>> byValue =
      new TreeMap<>(FieldOrder.ORDER);

  /** Some of the values with their records. */
  record Slice(Collection<Map<String, StoredRecord>> postings, int size) {
    static final Comparator<Slice> BY_SIZE = Comparator.comparingInt(Slice::size);

    static Slice of(Collection<Map<String, StoredRecord>> postings) {
      return new Slice(postings, postings.stream().mapToInt(Map::size).sum());
    }

    Collection<StoredRecord> records() {
      List<StoredRecord> records = new ArrayList<>(size);
      postings.forEach(posting -> records.addAll(posting.values()));
      return records;
    }
  }

  void add(FieldValue value, StoredRecord record) {
    byValue.computeIfAbsent(value, unused -> new HashMap<>(2)).put(record.id(), record);
  }

  void remove(FieldValue value, StoredRecord record) {
    byValue.computeIfPresent(
        value,
        (unused, posting) -> {
          posting.remove(record.id());
          return posting.isEmpty() ? null : posting;
        });
  }

  Slice equal(FieldValue value) {
    return in(Set.of(value));
  }

  Slice in(Collection<FieldValue> values) {
    List<Map<String, StoredRecord>> postings = new ArrayList<>(values.size());
    for (FieldValue value : values) {
      Map<String, StoredRecord> posting = byValue.get(value);
      if (posting != null) {
        postings.add(posting);
      }
    }
    return Slice.of(postings);
  }

  Slice range(Optional<FieldValue> from, Optional<FieldValue> to) {
    if (from.isPresent() && to.isPresent() && FieldOrder.ORDER.compare(from.get(), to.get()) >= 0) {
      return Slice.of(List.of());
    }
    NavigableMap<FieldValue, Map<String, StoredRecord>> part = byValue;
    if (from.isPresent()) {
      part = part.tailMap(from.get(), true);
    }
    if (to.isPresent()) {
      part = part.headMap(to.get(), false);
    }
    return Slice.of(part.values());
  }

  Slice prefix(String prefix) {
    return range(
        Optional.of(FieldValue.of(prefix)),
        CodePoints.afterAllWithPrefix(prefix).map(FieldValue::of));
  }
}

package org.grassroots.governance.engine.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;

/** One sorted index for each field that stands in a unique key or an index of the kind. */
final class Indexes {
  private final Map<String, FieldIndex> byField = new HashMap<>();

  Indexes(RecordKind kind) {
    for (List<RecordKind.Key> keys : List.of(kind.uniqueKeys(), kind.indexes())) {
      for (RecordKind.Key key : keys) {
        key.fields().forEach(field -> byField.computeIfAbsent(field, unused -> new FieldIndex()));
      }
    }
  }

  void add(StoredRecord record) {
    byField.forEach(
        (field, index) -> {
          FieldValue value = record.fields().get(field);
          if (value != null) {
            index.add(value, record);
          }
        });
  }

  void remove(StoredRecord record) {
    byField.forEach(
        (field, index) -> {
          FieldValue value = record.fields().get(field);
          if (value != null) {
            index.remove(value, record);
          }
        });
  }

  /**
   * The smallest set of records that an index narrows the condition to; empty when no index helps.
   */
  Optional<Collection<StoredRecord>> candidates(Condition where) {
    return slice(where).map(FieldIndex.Slice::records);
  }

  private Optional<FieldIndex.Slice> slice(Condition where) {
    if (where instanceof Condition.And and) {
      return and.conditions().stream()
          .map(this::slice)
          .flatMap(Optional::stream)
          .min(FieldIndex.Slice.BY_SIZE);
    }
    if (where instanceof Condition.Equal equal) {
      return index(equal.field()).map(index -> index.equal(equal.value()));
    }
    if (where instanceof Condition.In in) {
      return index(in.field()).map(index -> index.in(in.values()));
    }
    if (where instanceof Condition.Range range) {
      return index(range.field()).map(index -> index.range(range.from(), range.to()));
    }
    if (where instanceof Condition.Prefix prefix) {
      return index(prefix.field()).map(index -> index.prefix(prefix.prefix()));
    }
    return Optional.empty();
  }

  private Optional<FieldIndex> index(String field) {
    return Optional.ofNullable(byField.get(field));
  }
}

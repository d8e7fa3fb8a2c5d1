package org.grassroots.governance.engine.store;

import java.util.List;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.CodePoints;
import org.grassroots.governance.spi.store.support.CommitRules;

/** Whether existing text is short enough for keys and indexes that are declared later (S7). */
final class IndexedText {
  private IndexedText() {}

  static void check(RecordKind kind, StoredRecord record) {
    for (List<RecordKind.Key> keys : List.of(kind.uniqueKeys(), kind.indexes())) {
      keys.stream().flatMap(key -> key.fields().stream()).forEach(field -> check(record, field));
    }
  }

  private static void check(StoredRecord record, String field) {
    if (record.fields().get(field) instanceof FieldValue.Text text
        && CodePoints.count(text.value()) > CommitRules.MAX_INDEXED_TEXT) {
      throw new StoreException.Refused(
          "The field '%s' cannot be indexed: record %s/%s has longer text than %s code points."
              .formatted(field, record.kind(), record.id(), CommitRules.MAX_INDEXED_TEXT));
    }
  }
}

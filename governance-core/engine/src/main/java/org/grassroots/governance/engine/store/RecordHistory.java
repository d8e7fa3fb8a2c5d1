package org.grassroots.governance.engine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.Standing;

/** The versions of one record, ascending. */
final class RecordHistory {
  /** Of a record that never was; never changed. */
  static final RecordHistory NONE = new RecordHistory();

  private final List<HistoryEntry> entries = new ArrayList<>(1);

  List<HistoryEntry> entries() {
    return List.copyOf(entries);
  }

  Standing standing() {
    if (entries.isEmpty()) {
      return Standing.NEVER;
    }
    HistoryEntry last = entries.get(entries.size() - 1);
    return Standing.of(last.version(), last.type());
  }

  Optional<StoredRecord> asOf(long position) {
    Optional<StoredRecord> found = Optional.empty();
    for (HistoryEntry entry : entries) {
      if (entry.position() > position) {
        break;
      }
      found = entry.record();
    }
    return found;
  }

  void add(long version, long position, Change.Type type, Optional<StoredRecord> record) {
    entries.add(new HistoryEntry(version, position, type, record));
  }

  /** Removes the content of every version, not the versions. */
  void erase() {
    entries.replaceAll(
        entry ->
            new HistoryEntry(entry.version(), entry.position(), entry.type(), Optional.empty()));
  }
}

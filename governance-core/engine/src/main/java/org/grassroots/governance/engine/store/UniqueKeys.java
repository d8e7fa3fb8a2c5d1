package org.grassroots.governance.engine.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.KeyValue;

/** Which live record of a kind holds which value of a unique key. */
final class UniqueKeys {
  private final RecordKind kind;
  private final Map<KeyValue, String> owners = new HashMap<>();

  UniqueKeys(RecordKind kind) {
    this.kind = kind;
  }

  Optional<String> owner(KeyValue key) {
    return Optional.ofNullable(owners.get(key));
  }

  void add(StoredRecord record) {
    KeyValue.of(kind, record.fields()).forEach(key -> owners.put(key, record.id()));
  }

  /** Two records of one commit may swap their keys, so a key may have its new owner already. */
  void remove(StoredRecord record) {
    KeyValue.of(kind, record.fields()).forEach(key -> owners.remove(key, record.id()));
  }

  /** Refuses a key that is declared later and that records share already. */
  void checkFree(StoredRecord record) {
    for (KeyValue key : KeyValue.of(kind, record.fields())) {
      if (owners.containsKey(key)) {
        throw new StoreException.Refused(
            "The unique key '%s' cannot be added to kind '%s': records '%s' and '%s' share a value."
                .formatted(key.key(), kind.name(), owners.get(key), record.id()));
      }
    }
  }
}

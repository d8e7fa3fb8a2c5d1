package org.grassroots.governance.engine.notification;

import org.grassroots.governance.spi.store.StoredRecord;

/** An item as it was read, at a version. */
record StoredItem(OutboxItem item, long version) {

  static StoredItem of(StoredRecord record) {
    return new StoredItem(OutboxRecords.read(record), record.version());
  }

  String key() {
    return item.message().key();
  }

  Lane lane() {
    return new Lane(item.route().channel(), item.message().recipient(), item.route().stream());
  }

  /** Messages that keep their order. */
  record Lane(String channel, String recipient, String stream) {}
}

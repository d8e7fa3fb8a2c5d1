package org.grassroots.governance.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * A page of records.
 *
 * @param records in the order asked for; never null, may be empty
 * @param next where the next page starts; empty when nothing was left at the time of asking
 * @since 0.1
 */
public record Page(List<StoredRecord> records, Optional<Query.Cursor> next) {
  /** Copies the records. */
  public Page {
    records = List.copyOf(records);
  }
}

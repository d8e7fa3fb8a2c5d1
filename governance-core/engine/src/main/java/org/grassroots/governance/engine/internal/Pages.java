package org.grassroots.governance.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/** Reads all pages of a query. For the engine's own packages; not part of what hosts use. */
public final class Pages {
  private static final int SIZE = 1000;

  private Pages() {}

  /** Every live record of a kind that meets a condition, by id. */
  public static List<StoredRecord> all(RecordStore store, String kind, Condition where) {
    return all(store, Query.of(kind, where, SIZE));
  }

  /** Every record of a query, in its order. */
  public static List<StoredRecord> all(RecordStore store, Query query) {
    List<StoredRecord> records = new ArrayList<>();
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = store.query(next.map(query::after).orElse(query));
      records.addAll(page.records());
      next = page.next();
    } while (next.isPresent());
    return records;
  }
}

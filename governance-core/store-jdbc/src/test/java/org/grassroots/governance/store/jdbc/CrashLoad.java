package org.grassroots.governance.store.jdbc;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Commits whose content follows from their id, so that any of them can be sent again: a counter
 * goes up, two records are made.
 */
final class CrashLoad {
  static final int THREADS = 4;
  static final int WRITES = 3;
  static final String COUNTER = "counter";
  static final String ITEM = "item";

  private static final List<RecordKind> KINDS =
      List.of(
          RecordKind.of(COUNTER),
          RecordKind.of(ITEM, FieldSpec.of("number", FieldType.TEXT))
              .withUnique(RecordKind.Key.of("number")));

  private CrashLoad() {}

  /** Opens {@code sqlite:FILE} or an address of PostgreSQL. */
  static JdbcStore open(String location) {
    JdbcStore store =
        location.startsWith("sqlite:")
            ? JdbcStores.sqlite(Path.of(location.substring("sqlite:".length())))
            : JdbcStores.postgresql(location, "crash");
    store.declare(KINDS);
    return store;
  }

  /** On connections that fail at once when the server is gone, where a pool would wait for it. */
  static JdbcStore openWithoutPool(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    JdbcStore store = JdbcStores.postgresql(source, "crash");
    store.declare(KINDS);
    return store;
  }

  /** The commit that comes next for a thread. */
  static String next(JdbcStore store, int thread) {
    long done = store.get(COUNTER, "t" + thread).map(StoredRecord::version).orElse(0L);
    return commitId(thread, done);
  }

  static String commitId(int thread, long number) {
    return "t" + thread + "-" + number;
  }

  static Commit commit(String id) {
    int dash = id.indexOf('-');
    String counter = id.substring(0, dash);
    long number = Long.parseLong(id.substring(dash + 1));
    return Commit.of(
        id,
        new Write.Put(COUNTER, counter, number, "{\"next\":" + (number + 1) + "}", Map.of()),
        item(id + "-a"),
        item(id + "-b"));
  }

  private static Write item(String id) {
    return new Write.Put(
        ITEM, id, 0, "{\"id\":\"" + id + "\"}", Map.of("number", FieldValue.of(id)));
  }
}

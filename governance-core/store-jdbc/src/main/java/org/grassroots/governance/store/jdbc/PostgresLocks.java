package org.grassroots.governance.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.grassroots.governance.spi.store.support.RecordKey;

/**
 * The locks of a commit on PostgreSQL, all until the end of the transaction.
 *
 * <p>Our own transactions exclude each other by one lock, taken first: it makes the order of
 * positions the order of commits. A transaction of the host may stay open long, so it locks only
 * what it touches: the rows, and for records that are not there a stripe, shared by those who
 * create and exclusive for those who saw nothing. Stripes first, then rows by kind and id.
 */
final class PostgresLocks {
  private static final int STRIPES = 128;
  private static final long HEAD = STRIPES;

  private final long space;

  /**
   * The locks of one schema; the numbers may collide with others only at the cost of waiting for
   * them.
   */
  PostgresLocks(String schema) {
    this.space = (int) crc("org.grassroots.governance/" + schema);
  }

  /** The one lock of our own transactions, as an expression. */
  Sql head() {
    return Sql.of("pg_advisory_xact_lock(?::int4, ?::int4)::text", space, HEAD);
  }

  /** The locks of a transaction of our own but for those of rows, as expressions in order. */
  Sql own(Locks locks) {
    SortedMap<Integer, Boolean> stripes = stripes(locks);
    return stripes.isEmpty()
        ? head()
        : head()
            .add(", (SELECT count(taken) FROM (")
            .add(stripeLocks(stripes))
            .add(") AS stripes)");
  }

  /** The rows that were read, where there are some, and then those written as well. */
  void addSeen(PostgresScript script, Locks locks, Layout layout) {
    if (!locks.seen().isEmpty()) {
      addRows(script, locks, layout);
    }
  }

  /** All locks of a transaction of the host. */
  void addJoined(PostgresScript script, Locks locks, Layout layout) {
    SortedMap<Integer, Boolean> stripes = stripes(locks);
    if (!stripes.isEmpty()) {
      script.run(stripeLocks(stripes));
    }
    addRows(script, locks, layout);
  }

  private static void addRows(PostgresScript script, Locks locks, Layout layout) {
    SortedSet<RecordKey> rows = new TreeSet<>(locks.written());
    rows.addAll(locks.seen());
    for (Map.Entry<String, SortedSet<String>> kind : byKind(rows).entrySet()) {
      script.run(rows(layout.name(kind.getKey()), kind.getValue()));
    }
  }

  private Sql stripeLocks(SortedMap<Integer, Boolean> stripes) {
    return Sql.of(
        "SELECT CASE WHEN x THEN pg_advisory_xact_lock(?::int4, s)::text"
            + " ELSE pg_advisory_xact_lock_shared(?::int4, s)::text END AS taken"
            + " FROM unnest(?::int4[], ?::bool[]) AS u(s, x)",
        space,
        space,
        SqlArray.of("int4", stripes.keySet()),
        SqlArray.of("bool", stripes.values()));
  }

  private static Sql rows(String table, SortedSet<String> ids) {
    return Sql.of(
        "SELECT 1 FROM " + table + " WHERE \"id\" = ANY(?::text[]) ORDER BY \"id\" FOR UPDATE",
        SqlArray.of("text", ids));
  }

  /** Each stripe with whether it is locked exclusively. */
  private static SortedMap<Integer, Boolean> stripes(Locks locks) {
    SortedMap<Integer, Boolean> stripes = new TreeMap<>();
    locks.created().forEach(record -> stripes.put(stripe(record), false));
    locks.missed().forEach(record -> stripes.put(stripe(record), true));
    return stripes;
  }

  private static int stripe(RecordKey record) {
    return (int) (crc(record.kind() + "/" + record.id()) % STRIPES);
  }

  private static long crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static Map<String, SortedSet<String>> byKind(SortedSet<RecordKey> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                RecordKey::kind,
                TreeMap::new,
                Collectors.mapping(RecordKey::id, Collectors.toCollection(TreeSet::new))));
  }
}

package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.support.KindRegistry;

/** The kinds as the database knows them. Safe for threads; follows what other processes declare. */
final class Catalog {
  private final Dialect dialect;
  private final CommitLog log;
  private final KindRegistry registry = new KindRegistry();
  private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

  private record Snapshot(long generation, Map<String, KindTable> tables) {}

  Catalog(Dialect dialect) {
    this.dialect = dialect;
    this.log = new CommitLog(dialect);
  }

  CommitLog log() {
    return log;
  }

  KindRegistry registry() {
    return registry;
  }

  boolean isAt(long generation) {
    return snapshot.generation == generation;
  }

  KindTable table(String kind) {
    RecordKind known = registry.kind(kind);
    KindTable table = snapshot.tables.get(kind);
    if (table == null) {
      throw new IllegalStateException("No table for the kind " + known);
    }
    return table;
  }

  /** Reads the declarations again. */
  void load(Session session) throws SQLException {
    Sql generation = Sql.of("SELECT generation FROM " + dialect.layout().store());
    long current = session.first(generation, row -> row.getLong(1)).orElseThrow();
    take(current, declared(session));
  }

  /** The declarations in the database. */
  List<RecordKind> declared(Session session) throws SQLException {
    Sql sql = Sql.of("SELECT kind, declaration FROM " + dialect.layout().kinds().name());
    return session.list(sql, row -> KindText.read(row.getString(1), row.getString(2)));
  }

  private synchronized void take(long generation, Collection<RecordKind> kinds) {
    if (generation <= snapshot.generation) {
      return;
    }
    Map<String, KindTable> tables = new HashMap<>();
    kinds.forEach(kind -> tables.put(kind.name(), new KindTable(kind, dialect)));
    snapshot = new Snapshot(generation, Map.copyOf(tables));
    registry.declare(kinds);
  }
}

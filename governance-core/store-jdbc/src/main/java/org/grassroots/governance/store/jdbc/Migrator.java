package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.grassroots.governance.spi.store.StoreException;

/** Brings the tables to the newest level, step by step, in one transaction (S21). */
final class Migrator {
  private final Dialect dialect;
  private final List<List<String>> levels;

  Migrator(Dialect dialect) {
    this(dialect, dialect.levels());
  }

  /** A migrator that knows only these levels. */
  Migrator(Dialect dialect, List<List<String>> levels) {
    this.dialect = dialect;
    this.levels = levels;
  }

  void migrate(Connections connections) throws SQLException {
    if (connections.read(this::level) != levels.size()) {
      connections.write(this::climb);
    }
  }

  private int climb(Session session) throws SQLException {
    dialect.lockStore(session);
    for (int level = level(session); level < levels.size(); level++) {
      for (String statement : levels.get(level)) {
        session.execute(statement);
      }
      String store = dialect.layout().store();
      session.execute(
          level == 0
              ? "INSERT INTO " + store + " (level) VALUES (1)"
              : "UPDATE " + store + " SET level = " + (level + 1));
    }
    return levels.size();
  }

  /** The level of the tables, 0 where there are none. */
  private int level(Session session) throws SQLException {
    if (!dialect.isInstalled(session)) {
      return 0;
    }
    Sql sql = Sql.of("SELECT level FROM " + dialect.layout().store());
    int level = session.first(sql, row -> row.getInt(1)).orElse(0);
    if (level > levels.size()) {
      throw new StoreException.Corrupt(
          "The tables are at level %s, this release knows levels up to %s. Maybe a newer release wrote them?"
              .formatted(level, levels.size()),
          null);
    }
    return level;
  }
}

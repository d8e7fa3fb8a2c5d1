package org.grassroots.governance.benchmarks.commit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database for code written by hand, as durable as ours. */
record HandDatabase(String url, boolean isSqlite) {

  static HandDatabase sqlite(Path folder) {
    return new HandDatabase("jdbc:sqlite:" + folder.resolve("hand.db"), true);
  }

  static HandDatabase postgresql(String url) {
    return new HandDatabase(url, false);
  }

  /** A connection with auto-commit off. */
  Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    if (isSqlite) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
      }
    }
    connection.setAutoCommit(false);
    return connection;
  }

  void create() throws SQLException {
    try (Connection connection = connect()) {
      if (!isSqlite) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "DROP TABLE IF EXISTS hand_matter, hand_history, hand_change, hand_audit");
        }
      }
      HandRows.create(
          connection, isSqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGSERIAL PRIMARY KEY");
      connection.commit();
    }
  }

  long updates() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT sum(version - 1) FROM hand_matter")) {
      row.next();
      return row.getLong(1);
    }
  }
}

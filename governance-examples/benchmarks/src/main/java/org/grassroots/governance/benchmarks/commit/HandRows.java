package org.grassroots.governance.benchmarks.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The rows one would write by hand: state, history, change and audit, one prepared statement each.
 */
final class HandRows implements AutoCloseable {
  private final PreparedStatement state;
  private final PreparedStatement history;
  private final PreparedStatement change;
  private final PreparedStatement audit;

  HandRows(Connection connection) throws SQLException {
    state =
        connection.prepareStatement(
            "UPDATE hand_matter SET version = ?, status = ?, area = ?, due = ?, document = ?"
                + " WHERE id = ? AND version = ?");
    history =
        connection.prepareStatement(
            "INSERT INTO hand_history (kind, id, version, commit_id, document, fields) VALUES (?, ?, ?, ?, ?, ?)");
    change =
        connection.prepareStatement(
            "INSERT INTO hand_change (commit_id, ordinal, kind, id, version, type) VALUES (?, ?, ?, ?, ?, ?)");
    audit = connection.prepareStatement("INSERT INTO hand_audit (commit_id, hash) VALUES (?, ?)");
  }

  static void create(Connection connection, String autoNumber) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE hand_matter (id TEXT PRIMARY KEY, version BIGINT NOT NULL, status TEXT, area TEXT, due BIGINT, document TEXT NOT NULL)");
      statement.execute("CREATE INDEX hand_matter_area ON hand_matter (area, status)");
      statement.execute(
          "CREATE TABLE hand_history (kind TEXT NOT NULL, id TEXT NOT NULL, version BIGINT NOT NULL, commit_id TEXT NOT NULL, document TEXT, fields TEXT, PRIMARY KEY (kind, id, version))");
      statement.execute(
          "CREATE TABLE hand_change (position "
              + autoNumber
              + ", commit_id TEXT NOT NULL, ordinal BIGINT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, version BIGINT NOT NULL, type TEXT NOT NULL)");
      statement.execute("CREATE TABLE hand_audit (commit_id TEXT PRIMARY KEY, hash TEXT NOT NULL)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO hand_matter (id, version, status, area, due, document) VALUES (?, 1, ?, ?, ?, ?)")) {
      for (int number = 0; number < Load.RECORDS; number++) {
        Load.Update record = new Load.Update("", number, 0);
        insert.setString(1, record.id());
        insert.setString(2, record.status());
        insert.setString(3, record.area());
        insert.setLong(4, record.dueMicros());
        insert.setString(5, record.document());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Writes the rows of one update into the open transaction. */
  void write(Load.Update update, String hash) throws SQLException {
    state.setLong(1, update.version() + 1);
    state.setString(2, update.status());
    state.setString(3, update.area());
    state.setLong(4, update.dueMicros());
    state.setString(5, update.document());
    state.setString(6, update.id());
    state.setLong(7, update.version());
    if (state.executeUpdate() != 1) {
      throw new IllegalStateException("Lost update of " + update);
    }
    history.setString(1, "matter");
    history.setString(2, update.id());
    history.setLong(3, update.version() + 1);
    history.setString(4, update.commitId());
    history.setString(5, update.document());
    history.setString(6, update.fields());
    history.executeUpdate();
    change.setString(1, update.commitId());
    change.setLong(2, 0);
    change.setString(3, "matter");
    change.setString(4, update.id());
    change.setLong(5, update.version() + 1);
    change.setString(6, "PUT");
    change.executeUpdate();
    audit.setString(1, update.commitId());
    audit.setString(2, hash);
    audit.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    state.close();
    history.close();
    change.close();
    audit.close();
  }
}

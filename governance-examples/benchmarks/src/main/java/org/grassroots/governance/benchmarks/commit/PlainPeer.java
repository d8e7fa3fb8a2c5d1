package org.grassroots.governance.benchmarks.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** SQLite as most use it: one UPDATE, one transaction a commit; no history, no feed, no audit. */
final class PlainPeer implements Peer {
  private final HandDatabase database;
  private final Connection connection;
  private final PreparedStatement statement;

  PlainPeer(HandDatabase database) throws SQLException {
    this.database = database;
    database.create();
    connection = database.connect();
    statement =
        connection.prepareStatement(
            "UPDATE hand_matter SET version = ?, status = ?, due = ?, document = ? WHERE id = ? AND version = ?");
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public void update(Load.Update update) throws SQLException {
        synchronized (PlainPeer.this) {
          write(update);
        }
      }

      @Override
      public void close() {}
    };
  }

  private void write(Load.Update update) throws SQLException {
    statement.setLong(1, update.version() + 1);
    statement.setString(2, update.status());
    statement.setLong(3, update.dueMicros());
    statement.setString(4, update.document());
    statement.setString(5, update.id());
    statement.setLong(6, update.version());
    if (statement.executeUpdate() != 1) {
      throw new IllegalStateException("Lost update of " + update);
    }
    connection.commit();
  }

  @Override
  public long updates() throws SQLException {
    return database.updates();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }
}

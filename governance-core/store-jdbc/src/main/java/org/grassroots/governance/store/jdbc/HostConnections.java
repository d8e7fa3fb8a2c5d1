package org.grassroots.governance.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.grassroots.governance.spi.store.StoreException;

/**
 * The one connection of a host's transaction, which stays open; what is written is undone alone
 * when it fails.
 */
final class HostConnections implements Connections {
  private final Session session;

  HostConnections(Session session) {
    this.session = session;
  }

  /** Refuses a connection without an open transaction. */
  static void checkTransaction(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new StoreException.Refused(
          "A connection that is joined must have auto-commit off. Maybe the host forgot to begin its transaction?");
    }
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    return work.run(session);
  }

  @Override
  public <T> T write(Work<T> work) throws SQLException {
    Savepoint savepoint = session.connection().setSavepoint();
    boolean isDone = false;
    try {
      T result = work.run(session);
      isDone = true;
      return result;
    } finally {
      if (isDone) {
        session.connection().releaseSavepoint(savepoint);
      } else {
        session.connection().rollback(savepoint);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}

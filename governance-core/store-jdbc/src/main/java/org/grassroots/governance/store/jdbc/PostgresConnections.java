package org.grassroots.governance.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of a pool, the host's or ours; each is given back as it was found. */
final class PostgresConnections implements Connections {
  private final DataSource source;
  private final Runnable closeOwned;

  /**
   * Connections.
   *
   * @param closeOwned closes the pool with the store; does nothing where the pool is the host's
   */
  PostgresConnections(DataSource source, Runnable closeOwned) {
    this.source = source;
    this.closeOwned = closeOwned;
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    return with(true, work);
  }

  @Override
  public <T> T write(Work<T> work) throws SQLException {
    return with(
        false,
        session -> {
          T result = attempt(session, work);
          try {
            session.connection().commit();
          } catch (SQLException e) {
            throw new UnknownOutcome(e);
          }
          return result;
        });
  }

  private <T> T with(boolean isAutoCommit, Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection();
        Session session = new Session(connection)) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(isAutoCommit);
      try {
        return work.run(session);
      } finally {
        restore(connection, before);
      }
    }
  }

  private static void restore(Connection connection, boolean isAutoCommit) {
    try {
      connection.setAutoCommit(isAutoCommit);
    } catch (SQLException e) {
      log("Giving back a broken connection", e);
    }
  }

  private static <T> T attempt(Session session, Work<T> work) throws SQLException {
    boolean isDone = false;
    try {
      T result = work.run(session);
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        rollBack(session.connection());
      }
    }
  }

  /** What cannot be rolled back is broken, and the server does it. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      log("Rolling back a broken connection", e);
    }
  }

  private static void log(String what, SQLException e) {
    System.getLogger(PostgresConnections.class.getName())
        .log(System.Logger.Level.DEBUG, what + " failed", e);
  }

  @Override
  public void close() {
    closeOwned.run();
  }
}

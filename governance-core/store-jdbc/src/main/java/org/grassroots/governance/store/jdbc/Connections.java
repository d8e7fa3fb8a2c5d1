package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;

/** Where sessions come from. Safe for threads. */
interface Connections extends AutoCloseable {
  /** Reads; each statement sees what is committed when it starts. */
  <T> T read(Work<T> work) throws SQLException;

  /**
   * Does the work in a transaction of its own, and returns once that is committed and durable.
   *
   * @throws UnknownOutcome COMMIT was not answered; after any other error nothing happened
   */
  <T> T write(Work<T> work) throws SQLException;

  @Override
  void close() throws SQLException;
}

package org.grassroots.governance.benchmarks.commit;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * JDBC by hand: one transaction a commit. On SQLite all threads share one connection under a lock,
 * which is faster than letting connections wait for each other; on PostgreSQL each thread has its
 * own.
 */
final class HandPeer implements Peer {
  private final Object sharedLock = new Object();
  private final HandDatabase database;
  private final Connection shared;
  private final HandRows sharedRows;

  HandPeer(HandDatabase database) throws SQLException {
    this.database = database;
    database.create();
    shared = database.connect();
    sharedRows = new HandRows(shared);
  }

  @Override
  public Client client() throws SQLException {
    if (database.isSqlite()) {
      return new SharedClient();
    }
    Connection connection = database.connect();
    return new OwnClient(connection, new HandRows(connection));
  }

  @Override
  public long updates() throws SQLException {
    return database.updates();
  }

  @Override
  public void close() throws SQLException {
    sharedRows.close();
    shared.close();
  }

  private final class SharedClient implements Client {
    @Override
    public void update(Load.Update update) throws SQLException {
      String hash = Hash.of(update);
      synchronized (sharedLock) {
        sharedRows.write(update, hash);
        shared.commit();
      }
    }

    @Override
    public void close() {}
  }

  private record OwnClient(Connection connection, HandRows rows) implements Client {
    @Override
    public void update(Load.Update update) throws SQLException {
      rows.write(update, Hash.of(update));
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      rows.close();
      connection.close();
    }
  }
}

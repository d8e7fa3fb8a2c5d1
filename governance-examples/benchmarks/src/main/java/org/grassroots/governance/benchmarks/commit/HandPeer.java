package org.grassroots.governance.benchmarks.commit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * JDBC by hand: one transaction a commit. On SQLite all threads share one connection under a lock, which is faster than letting
 * connections wait for each other; on PostgreSQL each thread has its own.
 */
final class HandPeer implements Peer {
  private final String name;
  private final Function<Path, HandDatabase> opener;
  private final Object sharedLock = new Object();
  private HandDatabase database;
  private Connection shared;
  private HandRows sharedRows;

  HandPeer(String name, Function<Path, HandDatabase> opener) {
    this.name = name;
    this.opener = opener;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void open(Path folder) throws SQLException {
    database = opener.apply(folder);
    database.create();
    if (database.isSqlite()) {
      shared = database.connect();
      sharedRows = new HandRows(shared);
    }
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
    if (shared != null) {
      sharedRows.close();
      shared.close();
    }
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

package org.grassroots.governance.benchmarks.flow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * JDBC by hand with prepared statements. On SQLite all threads share one connection under a lock,
 * which is faster than letting connections wait for each other; on a server each thread keeps its
 * own.
 */
final class HandFlowPeer implements FlowPeer {
  private final String url;
  private final boolean isSqlite;
  private final Connection shared;
  private final HandFlow sharedFlow;
  private final List<Connection> opened = new ArrayList<>();
  private final ThreadLocal<HandFlow> own = ThreadLocal.withInitial(this::open);

  HandFlowPeer(String url) throws SQLException {
    this.url = url;
    this.isSqlite = url.startsWith("jdbc:sqlite:");
    this.shared = connect();
    HandFlow.create(shared);
    shared.commit();
    this.sharedFlow = new HandFlow(shared);
  }

  private Connection connect() throws SQLException {
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

  private HandFlow open() {
    try {
      Connection connection = connect();
      synchronized (opened) {
        opened.add(connection);
      }
      return new HandFlow(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("No connection to " + url, e);
    }
  }

  @Override
  public void flow(Report report) throws SQLException {
    for (int step = 0; step < HandFlow.steps(); step++) {
      if (isSqlite) {
        synchronized (shared) {
          sharedFlow.step(report, step);
        }
      } else {
        own.get().step(report, step);
      }
    }
  }

  /** The threads of a round are gone, their connections go too. */
  @Override
  public void roundEnded() throws SQLException {
    synchronized (opened) {
      for (Connection connection : opened) {
        connection.close();
      }
      opened.clear();
    }
  }

  @Override
  public long closed() throws SQLException {
    return count("SELECT count(*) FROM flow_matter WHERE state = 'closed'");
  }

  @Override
  public long notifications() throws SQLException {
    return count("SELECT count(*) FROM flow_message WHERE state = 'PENDING'");
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = shared.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public int notificationsPerFlow() {
    return HandFlow.messages();
  }

  @Override
  public void close() throws SQLException {
    roundEnded();
    shared.close();
  }
}

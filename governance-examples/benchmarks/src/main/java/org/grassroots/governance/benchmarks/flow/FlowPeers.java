package org.grassroots.governance.benchmarks.flow;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.grassroots.governance.benchmarks.commit.DurablePostgres;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.store.jdbc.JdbcStores;

/**
 * The peers of one database, ours first.
 *
 * @param peers in the order in which they take turns
 * @param server what they need; closed after them
 * @param process the id of the server's process; 0 without a server
 */
record FlowPeers(List<FlowPeer.Candidate> peers, Closeable server, long process)
    implements Closeable {

  static FlowPeers of(String database) throws IOException, SQLException {
    return switch (database) {
      case "memory" -> memory();
      case "embedded" -> embedded();
      case "postgresql" -> postgresql(DurablePostgres.start());
      default -> throw new IllegalArgumentException("No database " + database);
    };
  }

  /** Nothing durable: what the library itself costs. */
  private static FlowPeers memory() {
    return new FlowPeers(
        List.of(
            new FlowPeer.Candidate(
                "ours, memory", folder -> new GovernancePeer(InMemoryStore.create()))),
        () -> {},
        0);
  }

  /** The engines do not run on SQLite; H2 is what they are shipped with. */
  private static FlowPeers embedded() {
    return new FlowPeers(
        List.of(
            new FlowPeer.Candidate(
                "ours, SQLite",
                folder -> new GovernancePeer(JdbcStores.sqlite(folder.resolve("town.db")))),
            new FlowPeer.Candidate(
                "by hand, SQLite",
                folder -> new HandFlowPeer("jdbc:sqlite:" + folder.resolve("hand.db"))),
            new FlowPeer.Candidate("Flowable, H2", folder -> new FlowablePeer(Pool.h2(folder))),
            new FlowPeer.Candidate("Camunda, H2", folder -> new CamundaPeer(Pool.h2(folder)))),
        () -> {},
        0);
  }

  private static FlowPeers postgresql(DurablePostgres server) throws SQLException {
    String url = server.url();
    long process = serverOf(server);
    return new FlowPeers(
        List.of(
            new FlowPeer.Candidate(
                "ours, PostgreSQL",
                folder -> new GovernancePeer(JdbcStores.postgresql(url, "governance"))),
            new FlowPeer.Candidate("by hand, PostgreSQL", folder -> new HandFlowPeer(url)),
            new FlowPeer.Candidate(
                "Flowable, PostgreSQL",
                folder -> new FlowablePeer(Pool.of(server.newDatabase("flowable")))),
            new FlowPeer.Candidate(
                "Camunda, PostgreSQL",
                folder -> new CamundaPeer(Pool.of(server.newDatabase("camunda"))))),
        server,
        process);
  }

  private static long serverOf(DurablePostgres server) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return CpuTime.parent(row.getLong(1));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

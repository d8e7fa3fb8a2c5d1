package org.grassroots.governance.benchmarks.commit;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.store.jdbc.JdbcStores;

/**
 * The peers of one database, ours first.
 *
 * @param peers in the order in which they take turns
 * @param server what they need; closed after them
 */
record Family(List<Peer.Candidate> peers, Closeable server) implements Closeable {

  static Family of(String name) throws IOException, SQLException {
    return switch (name) {
      case "sqlite" -> sqlite();
      case "postgresql" -> postgresql(DurablePostgres.start());
      case "memory" ->
          new Family(
              List.of(
                  new Peer.Candidate(
                      "store-memory", folder -> new StorePeer(InMemoryStore.create()))),
              () -> {});
      default -> throw new IllegalArgumentException("No family " + name);
    };
  }

  private static Family sqlite() {
    return new Family(
        List.of(
            new Peer.Candidate(
                "store-sqlite",
                folder -> new StorePeer(JdbcStores.sqlite(folder.resolve("town.db")))),
            new Peer.Candidate(
                "sqlite-by-hand", folder -> new HandPeer(HandDatabase.sqlite(folder))),
            new Peer.Candidate(
                "sqlite-batching-by-hand",
                folder -> BatchingPeer.start(HandDatabase.sqlite(folder))),
            new Peer.Candidate(
                "sqlite-plain-update", folder -> new PlainPeer(HandDatabase.sqlite(folder))),
            new Peer.Candidate("raw-fsync", folder -> new RawPeer(folder, false)),
            new Peer.Candidate("raw-group-fsync", folder -> new RawPeer(folder, true))),
        () -> {});
  }

  private static Family postgresql(DurablePostgres server) {
    return new Family(
        List.of(
            new Peer.Candidate(
                "store-postgresql",
                folder -> new StorePeer(JdbcStores.postgresql(server.url(), "governance"))),
            new Peer.Candidate(
                "postgresql-by-hand",
                folder -> new HandPeer(HandDatabase.postgresql(server.url())))),
        server);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

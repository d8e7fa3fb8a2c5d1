package org.grassroots.governance.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Capability;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Commits;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.CommitRules;
import org.grassroots.governance.spi.store.support.QueryRules;

/**
 * A store in a relational database; {@link JdbcStores} opens one. Several processes may use the
 * same database.
 *
 * <p>Commits that come at the same time, from threads of one store, share a transaction and its
 * flush. Each is decided on its own; its receipt is handed out once the transaction is durable.
 *
 * @since 0.1
 */
public final class JdbcStore implements RecordStore {
  /** A record is read whole, so its size is bounded. */
  private static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  private final Database database;
  private final Connections connections;
  private final Committer committer;
  private final CommitRules rules;
  private volatile boolean isClosed;

  /** What is the same for a store and those joined to it. */
  record Database(Dialect dialect, Catalog catalog, Set<Capability> capabilities) {}

  /** How a checked commit is made. */
  @FunctionalInterface
  interface Committer {
    Receipt commit(Request request);
  }

  JdbcStore(Database database, Connections connections, Committer committer) {
    this.database = database;
    this.connections = connections;
    this.committer = committer;
    this.rules = new CommitRules(database.catalog.registry(), MAX_RECORD_BYTES);
  }

  /**
   * This store inside a transaction of the host: what is committed to it becomes true when the host
   * commits the connection, and never was when the host rolls back (S20).
   *
   * <p>The connection must reach the same database, with auto-commit off, on PostgreSQL at READ
   * COMMITTED. It stays the host's: closing the joined store leaves it open. Receipts have no
   * position; the feed shows the commits, in an order that keeps cause before effect, once the host
   * has committed. A commit that is refused leaves the transaction usable. Until the host ends the
   * transaction the records written, read and missed are locked against other writers (on SQLite:
   * the whole database), so keep it short, and commit nothing to the unjoined store meanwhile on
   * the same thread. For one thread.
   *
   * @throws StoreException.Refused the connection has auto-commit on, or another isolation
   * @throws StoreException.Unavailable the connection does not answer
   */
  public JdbcStore joined(Connection connection) {
    try {
      database.dialect.checkJoinable(connection);
    } catch (SQLException e) {
      throw new StoreErrors(database.dialect).translate("joining a transaction", e);
    }
    HostConnections host = new HostConnections(new Session(connection));
    return new JdbcStore(
        database, host, new JoinedWriter(database.dialect, database.catalog, host)::commit);
  }

  @Override
  public Set<Capability> capabilities() {
    return database.capabilities;
  }

  @Override
  public int maxRecordBytes() {
    return MAX_RECORD_BYTES;
  }

  @Override
  public void declare(Collection<RecordKind> kinds) {
    checkOpen();
    if (kinds.stream().allMatch(database.catalog.registry()::knows)) {
      return;
    }
    if (isJoined()) {
      throw new StoreException.Refused(
          "Kinds cannot be declared inside a transaction of the host. Maybe declare them when the store is opened?");
    }
    run(
        "declaring kinds",
        () -> {
          connections.write(
              session -> {
                new Declaring(database.dialect, database.catalog, session).declare(kinds);
                return kinds;
              });
          return connections.read(
              session -> {
                database.catalog.load(session);
                return kinds;
              });
        });
  }

  @Override
  public Receipt commit(Commit commit) {
    checkOpen();
    rules.check(commit);
    return committer.commit(new Request(commit, Commits.contentHash(commit)));
  }

  @Override
  public Optional<Receipt> receipt(String commitId) {
    settle();
    return read("a receipt", session -> feed(session).receipt(commitId));
  }

  @Override
  public Optional<StoredRecord> get(String kind, String id) {
    return read("a record", session -> records(kind, session).get(id));
  }

  @Override
  public List<StoredRecord> getAll(String kind, Collection<String> ids) {
    return read("records", session -> records(kind, session).getAll(ids));
  }

  @Override
  public Optional<StoredRecord> getAsOf(String kind, String id, long position) {
    settle();
    return read("a former version", session -> records(kind, session).asOf(id, position));
  }

  /** In a joined store the versions that are still pending have position 0. */
  @Override
  public List<HistoryEntry> history(String kind, String id) {
    settle();
    return read("a history", session -> records(kind, session).history(id));
  }

  @Override
  public Page query(Query query) {
    checkOpen();
    QueryRules.check(database.catalog.registry().kind(query.kind()), query);
    return read("a query", session -> records(query.kind(), session).page(query));
  }

  @Override
  public List<Aggregation.Group> aggregate(Aggregation aggregation) {
    checkOpen();
    QueryRules.check(database.catalog.registry().kind(aggregation.kind()), aggregation);
    KindTable table = database.catalog.table(aggregation.kind());
    return read(
        "an aggregation",
        session -> new Figures(database.dialect, table, aggregation).read(session));
  }

  @Override
  public List<FeedEntry> changes(long position, int limit) {
    QueryRules.checkLimit(limit);
    settle();
    return read("the feed", session -> feed(session).entries(position, limit));
  }

  @Override
  public long position() {
    settle();
    return read("the position", session -> feed(session).head().position());
  }

  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try {
      connections.close();
    } catch (SQLException e) {
      throw new StoreErrors(database.dialect).translate("closing", e);
    }
  }

  /**
   * Gives positions to what hosts have committed meanwhile; inside a host's transaction it has to
   * wait.
   */
  private void settle() {
    if (!isJoined() && read("the position", session -> feed(session).head().hasPending())) {
      run(
          "placing commits in the feed",
          () ->
              connections.write(
                  session -> {
                    database.dialect.lockStore(session);
                    long position = feed(session).head().position();
                    return new Sequencer(database.dialect.layout(), session).settle(position);
                  }));
    }
  }

  private boolean isJoined() {
    return connections instanceof HostConnections;
  }

  private Feed feed(Session session) {
    return new Feed(database.dialect.layout(), session);
  }

  private Records records(String kind, Session session) {
    return new Records(database.dialect, database.catalog.table(kind), session);
  }

  private <T> T read(String what, Work<T> work) {
    return run("reading " + what, () -> connections.read(work));
  }

  private <T> T run(String what, Action<T> action) {
    checkOpen();
    try {
      return action.run();
    } catch (SQLException e) {
      checkOpen();
      throw new StoreErrors(database.dialect).translate(what, e);
    }
  }

  private void checkOpen() {
    if (isClosed) {
      throw new StoreException.Closed();
    }
  }

  private interface Action<T> {
    T run() throws SQLException;
  }
}

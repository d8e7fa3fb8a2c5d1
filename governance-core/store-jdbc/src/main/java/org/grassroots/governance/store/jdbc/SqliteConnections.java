package org.grassroots.governance.store.jdbc;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.grassroots.governance.spi.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * One connection that writes and a few that read. The log is written ahead (WAL), so readers and
 * the writer do not wait for each other, and flushed at each commit (synchronous FULL), so a
 * receipt survives a crash of the machine.
 */
final class SqliteConnections implements Connections {
  private static final int MAX_READERS = 8;
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;
  private static final int FULL = 2;

  private final String url;
  private final ReentrantLock writing = new ReentrantLock();
  private final Semaphore readers = new Semaphore(MAX_READERS);
  private final Deque<Session> idle = new ArrayDeque<>();
  private @Nullable Session writer;
  private volatile boolean isClosed;

  SqliteConnections(String url) {
    this.url = url;
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    readers.acquireUninterruptibly();
    try {
      return readWith(takeReader(), work);
    } finally {
      readers.release();
    }
  }

  private <T> T readWith(Session session, Work<T> work) throws SQLException {
    boolean isDone = false;
    try {
      T result = work.run(session);
      isDone = true;
      return result;
    } finally {
      if (isDone) {
        giveBack(session);
      } else {
        discard(session);
      }
    }
  }

  private Session takeReader() throws SQLException {
    synchronized (idle) {
      Session session = idle.poll();
      if (session != null) {
        return session;
      }
    }
    Session session = open();
    session.execute("PRAGMA query_only = ON");
    return session;
  }

  private void giveBack(Session session) throws SQLException {
    synchronized (idle) {
      if (!isClosed) {
        idle.push(session);
        return;
      }
    }
    close(session);
  }

  @Override
  public <T> T write(Work<T> work) throws SQLException {
    writing.lock();
    try {
      Session session = writer();
      session.prepare("BEGIN IMMEDIATE").executeUpdate();
      T result = attempt(session, work);
      commit(session);
      return result;
    } finally {
      writing.unlock();
    }
  }

  private <T> T attempt(Session session, Work<T> work) throws SQLException {
    boolean isDone = false;
    try {
      T result = work.run(session);
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        rollBack(session);
      }
    }
  }

  private void rollBack(Session session) {
    try {
      session.prepare("ROLLBACK").executeUpdate();
    } catch (SQLException e) {
      // The database rolls back by itself after some errors; a new connection is clean in any case.
      discardWriter();
    }
  }

  private void commit(Session session) throws SQLException {
    try {
      session.prepare("COMMIT").executeUpdate();
    } catch (SQLException e) {
      discardWriter();
      throw new UnknownOutcome(e);
    }
  }

  private Session writer() throws SQLException {
    if (isClosed) {
      throw new StoreException.Closed();
    }
    if (writer == null) {
      writer = open();
    }
    return writer;
  }

  private void discardWriter() {
    Session broken = writer;
    writer = null;
    if (broken != null) {
      discard(broken);
    }
  }

  private static void discard(Session broken) {
    try {
      close(broken);
    } catch (SQLException e) {
      // What matters is that it is not used again.
      System.getLogger(SqliteConnections.class.getName())
          .log(System.Logger.Level.DEBUG, "Closing a broken connection failed", e);
    }
  }

  private Session open() throws SQLException {
    Session session = new Session(DriverManager.getConnection(url, properties()));
    boolean isReady = false;
    try {
      session.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
      session.execute("PRAGMA synchronous = FULL");
      String mode = pragma(session, "PRAGMA journal_mode = WAL");
      check("journal mode", "wal", mode);
      check("synchronous", Integer.toString(FULL), pragma(session, "PRAGMA synchronous"));
      check("encoding", "UTF-8", pragma(session, "PRAGMA encoding"));
      isReady = true;
      return session;
    } finally {
      if (!isReady) {
        close(session);
      }
    }
  }

  /** The driver would ask for a generated key after each INSERT. */
  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("jdbc.get_generated_keys", "false");
    return properties;
  }

  private static String pragma(Session session, String pragma) throws SQLException {
    return session.first(Sql.of(pragma), row -> row.getString(1)).orElse("nothing");
  }

  private static void check(String what, String wanted, String found) {
    if (!wanted.equalsIgnoreCase(found)) {
      throw new StoreException.Unavailable(
          "The %s of the database is %s, wanted %s. Maybe the file lies on a network drive or was made by another program?"
              .formatted(what, found, wanted),
          null);
    }
  }

  private static void close(Session session) throws SQLException {
    try {
      session.close();
    } finally {
      session.connection().close();
    }
  }

  @Override
  public void close() throws SQLException {
    writing.lock();
    try {
      isClosed = true;
      readers.acquireUninterruptibly(MAX_READERS);
      readers.release(MAX_READERS);
      synchronized (idle) {
        while (!idle.isEmpty()) {
          close(idle.pop());
        }
      }
      if (writer != null) {
        close(writer);
      }
      writer = null;
    } finally {
      writing.unlock();
    }
  }
}

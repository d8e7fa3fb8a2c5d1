package org.grassroots.governance.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.tck.store.StoreHarness;

/** What the stores on both databases have in common under the contract. */
abstract class JdbcHarness implements StoreHarness {
  private static final String LAMP = "{\"street\":\"Ost \u8def\",\"broken\":true}";

  /** The JDBC address of a location. */
  abstract String url(String location);

  @Override
  public abstract JdbcStore open(String location);

  /**
   * The connections stay open and are not used again; a real crash is the business of {@link
   * CrashTest}.
   */
  @Override
  public void crash(String location) {}

  @Override
  public HostTransaction begin(String location) {
    try {
      Connection connection = DriverManager.getConnection(url(location));
      connection.setAutoCommit(false);
      JdbcStore joined = open(location).joined(connection);
      return new JdbcTransaction(connection, joined);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the statements of a file among the resources. */
  static void run(String url, String resource, String schema) {
    try (InputStream stream = JdbcHarness.class.getResourceAsStream(resource);
        Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (stream == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      String script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String sql : script.replace("old_town", schema).split(";\n")) {
        statement.execute(sql);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static OlderStore older(RecordStore store) {
    return new OlderStore(store, "lamp", "l1", LAMP);
  }

  private record JdbcTransaction(Connection connection, JdbcStore store)
      implements HostTransaction {
    @Override
    public void commit() {
      end(Connection::commit);
    }

    @Override
    public void rollback() {
      end(Connection::rollback);
    }

    private void end(Ending ending) {
      try (Connection ended = connection) {
        ending.end(ended);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private interface Ending {
      void end(Connection connection) throws SQLException;
    }
  }
}

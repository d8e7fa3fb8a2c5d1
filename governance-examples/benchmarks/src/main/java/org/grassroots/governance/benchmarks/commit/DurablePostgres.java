package org.grassroots.governance.benchmarks.commit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A real server from the build's artifacts, switched to durable: as it comes, it does not flush.
 */
public record DurablePostgres(EmbeddedPostgres server) implements Closeable {
  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  /** Starts one; its files go when it is closed. */
  public static DurablePostgres start() throws IOException, SQLException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    SETTINGS.forEach(setting -> builder.setServerConfig(setting, "on"));
    DurablePostgres started =
        new DurablePostgres(
            builder
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start());
    started.check();
    return started;
  }

  /** The address, with the user. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** The address of a new, empty database on the same server. */
  public String newDatabase(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private void check() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new IllegalStateException(setting + " is " + row.getString(1));
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

package org.grassroots.governance.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A real server from the build's artifacts, switched to durable. One serves all tests of a run;
 * each test has a schema.
 */
final class TestPostgres {
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestPostgres() {}

  private static final class Shared {
    static final Started STARTED = tryToStart();

    private static Started tryToStart() {
      try {
        EmbeddedPostgres server = durable().start();
        checkDurable(url(server));
        return new Started(server, "");
      } catch (IOException | SQLException | IllegalStateException e) {
        return new Started(null, e.toString());
      }
    }
  }

  private record Started(EmbeddedPostgres server, String failure) {}

  /** The address of the shared server; the test is skipped, visibly, where it cannot run. */
  static String url() {
    Assumptions.assumeTrue(
        Shared.STARTED.server != null, "No PostgreSQL here: " + Shared.STARTED.failure);
    return url(Shared.STARTED.server);
  }

  static String newSchema() {
    return "town" + SCHEMAS.incrementAndGet();
  }

  /** A server that keeps its files in the folder. */
  static EmbeddedPostgres start(Path folder) throws IOException {
    url();
    return durable()
        .setServerConfig("recovery_init_sync_method", "syncfs") // else slow after a crash
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .start();
  }

  static String url(EmbeddedPostgres server) {
    return server.getJdbcUrl("postgres", "postgres");
  }

  private static EmbeddedPostgres.Builder durable() {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
    return builder.setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8");
  }

  /** As it comes, the embedded server does not flush; killing a process cannot show that. */
  static void checkDurable(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String setting : DURABLE) {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new IllegalStateException(setting + " is " + row.getString(1));
          }
        }
      }
    }
  }
}

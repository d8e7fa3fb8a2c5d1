package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import org.grassroots.governance.spi.store.StoreException;

/**
 * What a server is and how it is set.
 *
 * @param version as a number, 140000 for 14.0
 * @param encoding of the database
 * @param isDurable whether it flushes what it has committed and can repair torn pages
 */
record PostgresServer(int version, String encoding, boolean isDurable) {
  private static final int OLDEST = 140_000;

  static PostgresServer read(Session session) throws SQLException {
    Sql sql =
        Sql.of(
            "SELECT current_setting('server_version_num')::int4, current_setting('server_encoding'),"
                + " current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'");
    return session
        .first(sql, row -> new PostgresServer(row.getInt(1), row.getString(2), row.getBoolean(3)))
        .orElseThrow();
  }

  void check() {
    if (version < OLDEST || !encoding.equals("UTF8")) {
      throw new StoreException.Unavailable(
          "The server has version %s and encoding %s, wanted %s or newer and UTF8."
              .formatted(version, encoding, OLDEST),
          null);
    }
    if (!isDurable) {
      System.getLogger(JdbcStores.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "The server runs with fsync or full_page_writes off: a crash of the machine can lose commits.");
    }
  }
}

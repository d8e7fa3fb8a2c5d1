package org.grassroots.governance.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.grassroots.governance.spi.store.StoreException;

/** A connection pool where the host brings none; the only class that knows the library. */
final class OwnPool {
  private static final int MAX_CONNECTIONS = 8;
  private static final long WAIT_MILLIS = 10_000;

  private final HikariDataSource source;

  private OwnPool(HikariDataSource source) {
    this.source = source;
  }

  static OwnPool open(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("governance");
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(WAIT_MILLIS);
    try {
      return new OwnPool(new HikariDataSource(config));
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      throw new StoreException.Unavailable(
          "The database does not answer: %s. Maybe the address or the password is wrong?"
              .formatted(e.getMessage()),
          e);
    }
  }

  DataSource source() {
    return source;
  }

  void close() {
    source.close();
  }
}

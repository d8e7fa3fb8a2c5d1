package org.grassroots.governance.benchmarks.flow;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connection pools, alike for every peer. */
final class Pool {
  private static final int SIZE = 16;

  private Pool() {}

  static HikariDataSource of(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(SIZE);
    return new HikariDataSource(config);
  }

  /** H2 in a file as it comes: a commit is not on the disk when it returns. */
  static HikariDataSource h2(java.nio.file.Path folder) {
    return of("jdbc:h2:file:" + folder.toAbsolutePath().resolve("engine") + ";DB_CLOSE_DELAY=-1");
  }
}

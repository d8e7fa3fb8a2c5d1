package org.grassroots.governance.store.jdbc;

import java.nio.file.Path;
import java.util.Map;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreFactory;

/** Opens {@code sqlite:FILE} and {@code jdbc:postgresql://…}. */
final class JdbcStoreFactory implements StoreFactory {
  static final String SCHEMA = "schema";

  private static final String SQLITE = "sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  @Override
  public boolean accepts(String location) {
    return location.startsWith(SQLITE) || location.startsWith(POSTGRESQL);
  }

  @Override
  public RecordStore open(String location, Map<String, String> settings) {
    return location.startsWith(SQLITE)
        ? JdbcStores.sqlite(Path.of(location.substring(SQLITE.length())))
        : JdbcStores.postgresql(location, settings.getOrDefault(SCHEMA, JdbcStores.DEFAULT_SCHEMA));
  }
}

package org.grassroots.governance.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.grassroots.governance.spi.store.Capability;
import org.grassroots.governance.spi.store.StoreException;

/**
 * Opens stores in relational databases, and creates or upgrades their tables where needed. The
 * driver is brought by the host.
 *
 * @since 0.1
 */
public final class JdbcStores {
  /** The schema of our tables where the host names none. */
  public static final String DEFAULT_SCHEMA = "governance";

  private static final String SCHEMA = "[a-z_][a-z0-9_]{0,62}";

  private JdbcStores() {}

  /**
   * A store in a file, created if missing; its folder must exist. Our tables start with {@code
   * gov_}, so the file may hold others too. Needs {@code org.xerial:sqlite-jdbc}.
   *
   * @throws StoreException.Unavailable the file cannot be opened
   * @throws StoreException.Corrupt it is no database, is damaged, or was written by a newer release
   */
  public static JdbcStore sqlite(Path file) {
    SqliteDialect dialect = new SqliteDialect();
    return open(
        dialect, new SqliteConnections("jdbc:sqlite:" + file), EnumSet.allOf(Capability.class));
  }

  /**
   * A store in a schema of its own, created if missing, on connections of the host. The pool should
   * test its connections; each is given back as it was taken. PostgreSQL 14 or newer with encoding
   * UTF-8.
   *
   * @param schema lower-case letters, digits and underscores
   * @throws StoreException.Unavailable the database cannot be reached or lacks what is needed
   * @throws StoreException.Corrupt the tables were written by a newer release
   */
  public static JdbcStore postgresql(DataSource source, String schema) {
    return open(schema, new PostgresConnections(source, () -> {}));
  }

  /**
   * The same with a pool of our own, closed with the store. Needs {@code com.zaxxer:HikariCP}.
   *
   * @param url {@code jdbc:postgresql://…}, with user and password where needed
   */
  public static JdbcStore postgresql(String url, String schema) {
    checkSchema(schema);
    OwnPool pool = OwnPool.open(url);
    boolean isOpen = false;
    try {
      JdbcStore store = open(schema, new PostgresConnections(pool.source(), pool::close));
      isOpen = true;
      return store;
    } finally {
      if (!isOpen) {
        pool.close();
      }
    }
  }

  private static JdbcStore open(String schema, Connections connections) {
    checkSchema(schema);
    PostgresDialect dialect = new PostgresDialect(schema);
    try {
      PostgresServer server = connections.read(PostgresServer::read);
      server.check();
      Set<Capability> capabilities = EnumSet.allOf(Capability.class);
      if (!server.isDurable()) {
        capabilities.remove(Capability.DURABLE);
      }
      return open(dialect, connections, capabilities);
    } catch (SQLException e) {
      throw new StoreErrors(dialect).translate("opening", e);
    }
  }

  private static void checkSchema(String schema) {
    if (!schema.matches(SCHEMA)) {
      throw new StoreException.Refused(
          "The schema '" + schema + "' must match " + SCHEMA + ". Maybe use lower case?");
    }
  }

  private static JdbcStore open(
      Dialect dialect, Connections connections, Set<Capability> capabilities) {
    Catalog catalog = new Catalog(dialect);
    try {
      new Migrator(dialect).migrate(connections);
      connections.read(
          session -> {
            catalog.load(session);
            return catalog;
          });
    } catch (SQLException e) {
      throw new StoreErrors(dialect).translate("opening", e);
    }
    CommitWriter writer = new CommitWriter(dialect, catalog, connections);
    return new JdbcStore(
        new JdbcStore.Database(dialect, catalog, Set.copyOf(capabilities)),
        connections,
        new GroupCommitter(writer::write)::commit);
  }
}

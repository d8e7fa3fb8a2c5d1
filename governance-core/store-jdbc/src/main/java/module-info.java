/** The durable store, on SQLite and PostgreSQL; the drivers are brought by the host. */
module org.grassroots.governance.store.jdbc {
  requires static transitive org.jspecify;
  requires static com.zaxxer.hikari;
  requires transitive java.sql;
  requires transitive org.grassroots.governance.spi;

  exports org.grassroots.governance.store.jdbc;

  provides org.grassroots.governance.spi.plugin.GovernancePlugin with
      org.grassroots.governance.store.jdbc.JdbcStorePlugin;
}

/** The durable store on SQLite and PostgreSQL. */
module org.grassroots.governance.store.jdbc {
  requires static transitive org.jspecify;
  requires static com.zaxxer.hikari;
  requires static org.postgresql.jdbc;
  requires static org.xerial.sqlitejdbc;
  requires transitive java.sql;
  requires transitive org.grassroots.governance.spi;
}

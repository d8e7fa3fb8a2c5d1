package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.tck.plugin.PluginLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on SQLite. */
class SqliteStoreTest extends JdbcStoreCases {
  @TempDir Path folder;

  @Override
  JdbcStore open() {
    return JdbcStores.sqlite(folder.resolve("town.db"));
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("town.db"));
  }

  @Test
  void the_plug_in_keeps_the_laws() {
    PluginLaws.proveAll(JdbcStorePlugin.class, JdbcStorePlugin.class.getClassLoader());
  }

  @Test
  void a_file_that_is_no_database_is_corrupt() throws IOException {
    Path file = folder.resolve("letter.db");
    Files.writeString(file, "Dear neighbours, ".repeat(1_000));

    assertThatThrownBy(() -> JdbcStores.sqlite(file))
        .isInstanceOf(StoreException.Corrupt.class)
        .hasMessageContaining("GOV-STO-006");
  }

  @Test
  void a_folder_that_is_not_there_is_unavailable() {
    assertThatThrownBy(() -> JdbcStores.sqlite(folder.resolve("no/town.db")))
        .isInstanceOf(StoreException.Unavailable.class);
  }

  @Test
  void the_log_is_written_ahead_and_tables_have_our_prefix() throws SQLException {
    try (Session session = new Session(connect())) {
      assertThat(session.first(Sql.of("PRAGMA journal_mode"), row -> row.getString(1)))
          .contains("wal");
      assertThat(
              session.list(
                  Sql.of("SELECT tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"),
                  row -> row.getString(1)))
          .allMatch(name -> name.startsWith("gov_"));
      session.connection().close();
    }
  }
}

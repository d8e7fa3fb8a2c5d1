package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.Write;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older release wrote is opened without loss; what a newer one wrote is refused (S21). */
class UpgradeTest {
  private static final RecordKind LAMP =
      RecordKind.of(
              "lamp",
              FieldSpec.of("number", FieldType.TEXT),
              FieldSpec.of("lit", FieldType.BOOLEAN),
              FieldSpec.of("checked", FieldType.INSTANT))
          .withUnique(RecordKind.Key.of("number"))
          .withIndexes(RecordKind.Key.of("checked"));
  private static final Instant CHECKED = Instant.parse("2025-11-23T08:30:00.123456Z");
  private static final Commit FIRST =
      Commit.of(
          "first",
          new Write.Put(
              "lamp",
              "l1",
              0,
              "{\"street\":\"Ost \u8def\"}",
              Map.of(
                  "number", FieldValue.of("7"),
                  "lit", FieldValue.of(true),
                  "checked", FieldValue.of(CHECKED))),
          new Write.Put("lamp", "l2", 0, "{}", Map.of()));

  @TempDir Path folder;

  private String sqlite() {
    return "jdbc:sqlite:" + folder.resolve("old.db");
  }

  @Test
  void sqlite_of_level_1_is_opened_without_loss() throws Exception {
    run(sqlite(), statements("level-1-sqlite.sql"));

    try (JdbcStore store = JdbcStores.sqlite(folder.resolve("old.db"))) {
      checkNothingIsLost(store);
    }
  }

  @Test
  void postgresql_of_level_1_is_opened_without_loss() throws Exception {
    run(TestPostgres.url(), "DROP SCHEMA IF EXISTS old_town CASCADE");
    run(TestPostgres.url(), statements("level-1-postgresql.sql"));

    try (JdbcStore store = JdbcStores.postgresql(TestPostgres.url(), "old_town")) {
      checkNothingIsLost(store);
    }
  }

  private static void checkNothingIsLost(JdbcStore store) {
    store.declare(List.of(LAMP));
    assertThat(store.changes(0, 10))
        .extracting(FeedEntry::commitId)
        .containsExactly("first", "second", "third");
    assertThat(store.history("lamp", "l1").get(0).record().orElseThrow().fields())
        .containsEntry("checked", FieldValue.of(CHECKED));
    assertThat(store.history("lamp", "l2"))
        .extracting(entry -> entry.type())
        .containsExactly(Change.Type.PUT, Change.Type.DELETE);
    assertThat(store.get("lamp", "l1").orElseThrow().version()).isEqualTo(2);
    assertThat(store.commit(FIRST).position()).hasValue(1);
    assertThatThrownBy(
            () ->
                store.commit(
                    Commit.of(
                        "taken",
                        new Write.Put(
                            "lamp", "l3", 0, "{}", Map.of("number", FieldValue.of("7"))))))
        .isInstanceOf(StoreException.Duplicate.class);
    assertThat(
            store
                .commit(Commit.of("fourth", new Write.Put("lamp", "l2", 0, "{}", Map.of())))
                .versions()
                .get(0)
                .version())
        .isEqualTo(3);
    assertThat(store.position()).isEqualTo(4);
  }

  @Test
  void a_level_of_a_newer_release_is_corrupt_and_stays_as_it_is() throws Exception {
    run(sqlite(), statements("level-1-sqlite.sql"));
    run(sqlite(), "UPDATE gov__store SET level = 99");

    assertThatThrownBy(() -> JdbcStores.sqlite(folder.resolve("old.db")))
        .isInstanceOf(StoreException.Corrupt.class)
        .hasMessageContaining("level 99");
    try (Connection connection = DriverManager.getConnection(sqlite());
        Session session = new Session(connection)) {
      assertThat(session.list(Sql.of("SELECT * FROM gov__store"), row -> row.getInt(1)))
          .containsExactly(99);
    }
  }

  private static String[] statements(String resource) throws IOException {
    try (InputStream stream = UpgradeTest.class.getResourceAsStream(resource)) {
      assertThat(stream).as(resource).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";\n");
    }
  }

  private static void run(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.StoreException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The store on PostgreSQL, on connections of the host and, once, of its own pool. */
class PostgresStoreTest extends JdbcStoreCases {
  private final String schema = TestPostgres.newSchema();

  @Override
  JdbcStore open() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(TestPostgres.url());
    return JdbcStores.postgresql(source, schema);
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(TestPostgres.url());
  }

  @Test
  void a_pool_of_our_own_serves_as_well() {
    store.commit(Commit.of("c1", put("a", 0)));

    try (JdbcStore pooled = JdbcStores.postgresql(TestPostgres.url(), schema)) {
      pooled.commit(Commit.of("c2", put("a", 1)));
      assertThat(pooled.position()).isEqualTo(2);
    }
  }

  @Test
  void joined_transactions_place_their_commits_in_the_order_of_cause_and_effect()
      throws SQLException {
    try (Connection early = connect();
        Connection late = connect()) {
      early.setAutoCommit(false);
      late.setAutoCommit(false);
      store.joined(early).commit(Commit.of("first", put("a", 0)));
      store.joined(late).commit(Commit.of("other", put("b", 0)));
      late.commit();
      assertThat(store.commit(Commit.of("between", put("c", 0))).position()).hasValue(2);
      early.commit();
      late.rollback();
      store.joined(late).commit(Commit.of("after first", put("a", 1)));
      late.commit();

      assertThat(store.changes(0, 10))
          .extracting(entry -> entry.commitId())
          .containsExactly("other", "between", "first", "after first");
    }
  }

  @Test
  void another_isolation_cannot_be_joined() throws SQLException {
    try (Connection host = connect()) {
      host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      host.setAutoCommit(false);
      assertThatThrownBy(() -> store.joined(host)).isInstanceOf(StoreException.Refused.class);
    }
  }

  @Test
  void a_server_that_is_not_there_is_unavailable() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://localhost:1/nothing?connectTimeout=1");
    assertThatThrownBy(() -> JdbcStores.postgresql(source, "town"))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageContaining("GOV-STO-005");
  }
}

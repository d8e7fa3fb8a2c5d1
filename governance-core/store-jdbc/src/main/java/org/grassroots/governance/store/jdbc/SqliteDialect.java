package org.grassroots.governance.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * SQLite: one writer at a time, so the write transaction is the only lock. Text compares as bytes
 * of UTF-8, which is the order of code points.
 */
final class SqliteDialect implements Dialect {
  private static final int CONSTRAINT = 19;
  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;
  private static final int TOO_BIG = 18;
  private static final int MISMATCH = 20;

  private final Layout layout = new Layout(name -> "\"gov_" + name + '"');
  private final ColumnCodec columns = new SqliteColumns();

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public ColumnCodec columns() {
    return columns;
  }

  @Override
  public Failure failure(SQLException error) {
    if (error instanceof StaleRow) {
      return Failure.OVERTAKEN;
    }
    return switch (error.getErrorCode()) {
      case CONSTRAINT -> Failure.OVERTAKEN;
      case CORRUPT, NOT_A_DATABASE -> Failure.DAMAGED;
      case TOO_BIG, MISMATCH -> Failure.STATEMENT;
      default -> Failure.AWAY;
    };
  }

  @Override
  public void checkJoinable(Connection connection) throws SQLException {
    HostConnections.checkTransaction(connection);
  }

  @Override
  public List<List<String>> levels() {
    return SqliteLevels.STATEMENTS;
  }

  @Override
  public boolean isInstalled(Session session) throws SQLException {
    Sql sql = Sql.of("SELECT 1 FROM sqlite_schema WHERE name = ?", "gov__store");
    return session.first(sql, row -> row.getInt(1)).isPresent();
  }

  /** A write transaction excludes all others. */
  @Override
  public void lockStore(Session session) {}

  @Override
  public Head load(Session session, Locks locks, List<Lookup> lookups) throws SQLException {
    for (Lookup lookup : lookups) {
      SqliteRows.look(session, lookup);
    }
    return session.first(Head.sql(layout), Head::read).orElseThrow();
  }

  @Override
  public void write(Session session, List<Batch> batches) throws SQLException {
    for (Batch batch : batches) {
      SqliteRows.write(session, batch);
    }
  }

  @Override
  public String lookup(Lookup.Place place) {
    return SqliteRows.lookup(place);
  }

  @Override
  public String insert(Layout.Table table) {
    return SqliteRows.insert(table);
  }

  @Override
  public String update(String table, List<Column> changed, List<Column> key) {
    return SqliteRows.update(table, changed, key);
  }

  @Override
  public String delete(String table, List<Column> key) {
    return SqliteRows.delete(table, key);
  }

  @Override
  public String eraseHistory() {
    return "UPDATE "
        + layout.history().name()
        + " SET \"document\" = NULL, \"fields\" = NULL WHERE \"kind\" = ? AND \"id\" = ? AND \"version\" < ?";
  }

  @Override
  public String tableOptions() {
    return " STRICT";
  }

  @Override
  public String indexName(String name) {
    return layout.name(name);
  }

  @Override
  public List<String> indexed(RecordKind kind, RecordKind.Key key, boolean isUnique) {
    return key.fields().stream().map(field -> Column.of(kind, field).quoted()).toList();
  }

  @Override
  public Sql equal(RecordKind kind, Column column, FieldValue value) {
    return Sql.of(column.quoted() + " = ?", columns.write(column, value));
  }

  /** The values travel as one JSON array, because the number of question marks is limited. */
  @Override
  public Sql in(RecordKind kind, Column column, Collection<FieldValue> values) {
    return in(column, values.stream().map(value -> columns.write(column, value)).toList());
  }

  @Override
  public Sql idIn(Collection<String> ids) {
    return in(Column.ID, ids);
  }

  private static Sql in(Column column, Collection<?> values) {
    return Sql.of(column.quoted() + " IN (SELECT value FROM json_each(?))", JsonText.array(values));
  }

  @Override
  public long drawPending(Session session) throws SQLException {
    Sql sql =
        Sql.of("SELECT min(0, coalesce(min(\"position\"), 0)) - 1 FROM " + layout.commits().name());
    return session.first(sql, row -> row.getLong(1)).orElseThrow();
  }
}

package org.grassroots.governance.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;

/** PostgreSQL, 14 or newer, encoding UTF-8. */
final class PostgresDialect implements Dialect {
  private static final int CLASS = 2;
  private static final Set<String> OVERTAKEN = Set.of("23505", "40001", "40P01");
  private static final Set<String> DAMAGED = Set.of("XX001", "XX002", "42P01", "42703", "3F000");
  private static final Set<String> AWAY_CLASSES = Set.of("08", "25", "53", "57", "58");

  /**
   * Plans stay index look-ups even if they were made while a table was small; the rest makes the
   * commit durable.
   */
  private static final String SETTINGS =
      "SELECT set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '5s', true),"
          + " set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off',"
          + " true), set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode',"
          + " 'force_generic_plan', true)";

  private final String schema;
  private final Layout layout;
  private final ColumnCodec columns = new PostgresColumns();
  private final PostgresLocks locks;

  /** A dialect for the tables in a schema of our own. */
  PostgresDialect(String schema) {
    this.schema = '"' + schema + '"';
    this.layout = new Layout(name -> this.schema + ".\"" + name + '"');
    this.locks = new PostgresLocks(schema);
  }

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
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    if (error instanceof StaleRow || OVERTAKEN.contains(state)) {
      return Failure.OVERTAKEN;
    }
    if (DAMAGED.contains(state)) {
      return Failure.DAMAGED;
    }
    boolean isAway = state.length() < CLASS || AWAY_CLASSES.contains(state.substring(0, CLASS));
    return isAway ? Failure.AWAY : Failure.STATEMENT;
  }

  @Override
  public void checkJoinable(Connection connection) throws SQLException {
    HostConnections.checkTransaction(connection);
    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      throw new StoreException.Refused(
          "A transaction that is joined must be at READ COMMITTED: with any other, what is read may"
              + " be older than the locks.");
    }
  }

  @Override
  public List<List<String>> levels() {
    return PostgresLevels.statements(schema);
  }

  @Override
  public boolean isInstalled(Session session) throws SQLException {
    Sql sql = Sql.of("SELECT to_regclass(?) IS NOT NULL", layout.store());
    return session.first(sql, row -> row.getBoolean(1)).orElse(false);
  }

  @Override
  public void lockStore(Session session) throws SQLException {
    new PostgresScript().run(Sql.of(SETTINGS).add(", ").add(locks.head())).execute(session);
  }

  @Override
  public Head load(Session session, Locks wanted, List<Lookup> lookups) throws SQLException {
    PostgresScript script = new PostgresScript();
    if (wanted.isJoined()) {
      locks.addJoined(script, wanted, layout);
    } else {
      script.run(Sql.of(SETTINGS).add(", ").add(locks.own(wanted)));
      locks.addSeen(script, wanted, layout);
    }
    Head.Taker head = new Head.Taker();
    script.each(Head.sql(layout), head);
    for (Lookup lookup : lookups) {
      if (!lookup.keys().isEmpty()) {
        script.each(
            PostgresRows.bound(lookup), row -> lookup.answer().take(row.getInt(1) - 1, row, 2));
      }
    }
    script.execute(session);
    return head.head();
  }

  /**
   * First what goes and what changes, one after the other; then all that comes, at once; last what
   * is to be erased, of what came too.
   */
  @Override
  public void write(Session session, List<Batch> batches) throws SQLException {
    PostgresScript script = new PostgresScript();
    List<Sql> inserts = new ArrayList<>();
    List<Sql> erasures = new ArrayList<>();
    for (Batch batch : batches) {
      if (batch.isGuarded()) {
        addGuarded(script, batch);
      } else {
        (batch.isInsert() ? inserts : erasures).addAll(PostgresRows.bound(batch));
      }
    }
    PostgresRows.together(inserts).forEach(script::run);
    erasures.forEach(script::run);
    script.execute(session);
  }

  private static void addGuarded(PostgresScript script, Batch batch) {
    long[] changed = new long[1];
    List<Sql> parts = PostgresRows.bound(batch);
    for (int i = 0; i < parts.size(); i++) {
      boolean isLast = i == parts.size() - 1;
      script.add(
          parts.get(i),
          statement -> {
            changed[0] += statement.getUpdateCount();
            if (isLast && changed[0] != batch.rows().size()) {
              throw new StaleRow(batch, changed[0]);
            }
          });
    }
  }

  @Override
  public String lookup(Lookup.Place place) {
    return PostgresRows.lookup(place);
  }

  @Override
  public String insert(Layout.Table table) {
    return PostgresRows.insert(table);
  }

  @Override
  public String update(String table, List<Column> changed, List<Column> key) {
    return PostgresRows.update(table, changed, key);
  }

  @Override
  public String delete(String table, List<Column> key) {
    return PostgresRows.delete(table, key);
  }

  @Override
  public String eraseHistory() {
    return PostgresRows.eraseHistory(layout.history());
  }

  @Override
  public String tableOptions() {
    return "";
  }

  /** The server would cut longer names, and two of them could become one. */
  @Override
  public String indexName(String name) {
    return '"' + PostgresIndexes.shortened(name) + '"';
  }

  @Override
  public List<String> indexed(RecordKind kind, RecordKind.Key key, boolean isUnique) {
    return PostgresIndexes.indexed(kind, key, isUnique);
  }

  @Override
  public Sql equal(RecordKind kind, Column column, FieldValue value) {
    Sql equal =
        Sql.of(column.quoted() + " = " + columns.placeholder(column), columns.write(column, value));
    if (value instanceof FieldValue.Text text && PostgresIndexes.isCutSomewhere(kind, column)) {
      equal.add(
          " AND " + PostgresIndexes.cut(column.quoted()) + " = ?",
          PostgresIndexes.cutValue(text.value()));
    }
    return equal;
  }

  @Override
  public Sql in(RecordKind kind, Column column, Collection<FieldValue> values) {
    Sql in =
        anyOf(column.quoted(), column, values.stream().map(v -> columns.write(column, v)).toList());
    if (column.isText() && PostgresIndexes.isCutSomewhere(kind, column)) {
      List<String> cut =
          values.stream()
              .map(v -> PostgresIndexes.cutValue((String) columns.write(column, v)))
              .toList();
      in.add(" AND ").add(anyOf(PostgresIndexes.cut(column.quoted()), column, cut));
    }
    return in;
  }

  @Override
  public Sql idIn(Collection<String> ids) {
    return anyOf(Column.ID.quoted(), Column.ID, ids);
  }

  private static Sql anyOf(String expression, Column column, Collection<?> values) {
    String type = PostgresColumns.bareType(column);
    return Sql.of(expression + " = ANY(?::" + type + "[])", SqlArray.of(type, values));
  }

  @Override
  public long drawPending(Session session) throws SQLException {
    Sql sql = Sql.of("SELECT -nextval('" + layout.name("_pending") + "')");
    return session.first(sql, row -> row.getLong(1)).orElseThrow();
  }
}

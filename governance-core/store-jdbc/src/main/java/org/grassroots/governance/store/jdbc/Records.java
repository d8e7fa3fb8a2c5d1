package org.grassroots.governance.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;

/** Reads the records of one kind. */
final class Records {
  private final Dialect dialect;
  private final KindTable table;
  private final Session session;

  Records(Dialect dialect, KindTable table, Session session) {
    this.dialect = dialect;
    this.table = table;
    this.session = session;
  }

  Optional<StoredRecord> get(String id) throws SQLException {
    return session.first(Sql.of(table.select() + " WHERE \"id\" = ?", id), table::read);
  }

  List<StoredRecord> getAll(Collection<String> ids) throws SQLException {
    Sql sql = Sql.of(table.select() + " WHERE ").add(dialect.idIn(ids)).add(" ORDER BY \"id\"");
    return session.list(sql, table::read);
  }

  Page page(Query query) throws SQLException {
    PageSql pages = new PageSql(table.kind(), dialect.columns());
    Sql sql =
        Sql.of(table.select() + " WHERE ")
            .add(new ConditionSql(dialect, table.kind()).of(query.where()));
    query.after().ifPresent(cursor -> sql.add(" AND ").add(pages.after(query.order(), cursor)));
    sql.add(" ORDER BY " + pages.orderBy(query.order()) + " LIMIT ?", query.limit() + 1L);
    List<StoredRecord> found = session.list(sql, table::read);
    if (found.size() <= query.limit()) {
      return new Page(found, Optional.empty());
    }
    List<StoredRecord> page = found.subList(0, query.limit());
    return new Page(page, Optional.of(cursor(query, page.get(page.size() - 1))));
  }

  private static Query.Cursor cursor(Query query, StoredRecord last) {
    return new Query.Cursor(
        query.order().stream()
            .map(
                sort ->
                    sort.field().equals(Query.ID)
                        ? Optional.of(org.grassroots.governance.spi.store.FieldValue.of(last.id()))
                        : last.field(sort.field()))
            .toList(),
        last.id());
  }

  List<HistoryEntry> history(String id) throws SQLException {
    return session.list(versions(id, "").add(" ORDER BY version"), row -> entry(id, row));
  }

  Optional<StoredRecord> asOf(String id, long position) throws SQLException {
    Sql sql =
        versions(id, " AND position BETWEEN 1 AND ?")
            .add(" ORDER BY version DESC LIMIT 1", position);
    return session.first(sql, row -> entry(id, row)).flatMap(HistoryEntry::record);
  }

  private Sql versions(String id, String more) {
    return Sql.of(
        "SELECT version, position, type, document, fields FROM "
            + dialect.layout().history().name()
            + " WHERE kind = ? AND id = ?"
            + more,
        table.kind().name(),
        id);
  }

  private HistoryEntry entry(String id, ResultSet row) throws SQLException {
    long version = row.getLong(1);
    String document = row.getString(4);
    Optional<StoredRecord> record =
        document == null
            ? Optional.empty()
            : Optional.of(
                new StoredRecord(
                    table.kind().name(),
                    id,
                    version,
                    document,
                    FieldsText.read(table.kind(), row.getString(5))));
    return new HistoryEntry(
        version, Math.max(row.getLong(2), 0), Change.Type.valueOf(row.getString(3)), record);
  }
}

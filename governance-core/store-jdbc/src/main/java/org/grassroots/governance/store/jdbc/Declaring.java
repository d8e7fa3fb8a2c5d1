package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.support.CommitRules;
import org.grassroots.governance.spi.store.support.KindRegistry;

/** Makes and extends the tables of kinds, in one transaction. */
final class Declaring {
  private final Dialect dialect;
  private final Catalog catalog;
  private final Session session;

  Declaring(Dialect dialect, Catalog catalog, Session session) {
    this.dialect = dialect;
    this.catalog = catalog;
    this.session = session;
  }

  void declare(Collection<RecordKind> kinds) throws SQLException {
    dialect.lockStore(session);
    Map<String, RecordKind> known = new HashMap<>();
    catalog.declared(session).forEach(kind -> known.put(kind.name(), kind));
    for (RecordKind kind : kinds) {
      RecordKind before = known.put(kind.name(), kind);
      if (before == null) {
        create(kind);
      } else if (!before.equals(kind)) {
        extend(before, kind);
      }
    }
    session.execute("UPDATE " + dialect.layout().store() + " SET generation = generation + 1");
  }

  private void create(RecordKind kind) throws SQLException {
    Layout.Table table = dialect.layout().records(kind);
    String columns =
        table.columns().stream()
            .map(column -> definition(column) + constraint(column))
            .collect(Collectors.joining(", "));
    session.execute("CREATE TABLE " + table.name() + " (" + columns + ")" + dialect.tableOptions());
    RecordKind bare = new RecordKind(kind.name(), kind.fields(), List.of(), List.of());
    addIndexes(bare, kind);
    session.update(
        Sql.of(
            "INSERT INTO " + dialect.layout().kinds().name() + " (kind, declaration) VALUES (?, ?)",
            kind.name(),
            KindText.write(kind)));
  }

  private void extend(RecordKind known, RecordKind kind) throws SQLException {
    KindRegistry.checkExtends(known, kind);
    Layout.Table table = dialect.layout().records(kind);
    Set<Column> added = new LinkedHashSet<>(table.columns());
    dialect.layout().records(known).columns().forEach(added::remove);
    for (Column column : added) {
      session.execute("ALTER TABLE " + table.name() + " ADD COLUMN " + definition(column));
    }
    checkIndexedText(known, kind);
    addIndexes(known, kind);
    session.update(
        Sql.of(
            "UPDATE " + dialect.layout().kinds().name() + " SET declaration = ? WHERE kind = ?",
            KindText.write(kind),
            kind.name()));
  }

  private String definition(Column column) {
    return column.quoted() + " " + dialect.columns().type(column);
  }

  private static String constraint(Column column) {
    if (column.equals(Column.ID)) {
      return " PRIMARY KEY NOT NULL";
    }
    return column.equals(Column.VERSION) || column.equals(Column.DOCUMENT) ? " NOT NULL" : "";
  }

  private void addIndexes(RecordKind known, RecordKind kind) throws SQLException {
    List<RecordKind.Key> unique = new ArrayList<>(kind.uniqueKeys());
    unique.removeAll(known.uniqueKeys());
    for (RecordKind.Key key : unique) {
      addUnique(kind, key);
    }
    List<RecordKind.Key> indexes = new ArrayList<>(kind.indexes());
    indexes.removeAll(known.indexes());
    for (RecordKind.Key key : indexes) {
      session.execute("CREATE INDEX " + index(kind, key, false));
    }
  }

  private void addUnique(RecordKind kind, RecordKind.Key key) throws SQLException {
    try {
      session.execute("CREATE UNIQUE INDEX " + index(kind, key, true));
    } catch (SQLException e) {
      if (dialect.failure(e) != Failure.OVERTAKEN) {
        throw e;
      }
      throw new StoreException.Refused(
          "The unique key '%s' cannot be added to kind '%s': existing records share a value (%s)."
              .formatted(key.name(), kind.name(), e.getMessage()));
    }
  }

  private String index(RecordKind kind, RecordKind.Key key, boolean isUnique) {
    return "%s ON %s (%s)"
        .formatted(
            dialect.indexName(kind.name() + "." + key.name()),
            dialect.layout().records(kind).name(),
            String.join(", ", dialect.indexed(kind, key, isUnique)));
  }

  /** Text that is indexed from now on may be longer than the rule for indexed text (S7). */
  private void checkIndexedText(RecordKind known, RecordKind kind) throws SQLException {
    Set<String> fields = indexed(kind);
    fields.removeAll(indexed(known));
    for (String field : fields) {
      Column column = Column.of(kind, field);
      if (!column.isText() || known.field(field).isEmpty()) {
        continue;
      }
      Sql sql =
          Sql.of(
              "SELECT \"id\" FROM %s WHERE length(%s) > %s LIMIT 1"
                  .formatted(
                      dialect.layout().records(kind).name(),
                      column.quoted(),
                      CommitRules.MAX_INDEXED_TEXT));
      List<String> tooLong = session.list(sql, row -> row.getString(1));
      if (!tooLong.isEmpty()) {
        throw new StoreException.Refused(
            "The field '%s' cannot be indexed: record %s/%s has longer text than %s code points."
                .formatted(field, kind.name(), tooLong.get(0), CommitRules.MAX_INDEXED_TEXT));
      }
    }
  }

  private static Set<String> indexed(RecordKind kind) {
    Set<String> fields = new LinkedHashSet<>();
    kind.uniqueKeys().forEach(key -> fields.addAll(key.fields()));
    kind.indexes().forEach(key -> fields.addAll(key.fields()));
    return fields;
  }
}

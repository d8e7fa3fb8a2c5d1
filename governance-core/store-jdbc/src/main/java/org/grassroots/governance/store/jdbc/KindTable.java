package org.grassroots.governance.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.jspecify.annotations.Nullable;

/** The table of a kind, with the statements that are always the same. Immutable. */
final class KindTable {
  private static final List<Column> GUARD = List.of(Column.ID, Column.VERSION);

  private final RecordKind kind;
  private final ColumnCodec codec;
  private final Layout.Table table;
  private final List<Column> fields;
  private final String insert;
  private final String update;
  private final String delete;
  private final String select;
  private final Map<String, Lookup.Shape> keys = new HashMap<>();

  KindTable(RecordKind kind, Dialect dialect) {
    this.kind = kind;
    this.codec = dialect.columns();
    this.table = dialect.layout().records(kind);
    this.fields = kind.fields().stream().map(Column::of).toList();
    this.insert = dialect.insert(table);
    this.update = dialect.update(table.name(), changed(), GUARD);
    this.delete = dialect.delete(table.name(), GUARD);
    this.select =
        "SELECT %s FROM %s"
            .formatted(
                table.columns().stream()
                    .map(column -> codec.selected(column, column.quoted()))
                    .collect(Collectors.joining(", ")),
                table.name());
    for (RecordKind.Key key : kind.uniqueKeys()) {
      List<Column> columns = key.fields().stream().map(f -> Column.of(kind, f)).toList();
      Lookup.Place place =
          new Lookup.Place(table.name(), columns, List.of(Column.ID), Lookup.Kind.UNIQUE_KEY);
      keys.put(key.name(), new Lookup.Shape(dialect.lookup(place), columns));
    }
  }

  RecordKind kind() {
    return kind;
  }

  String name() {
    return table.name();
  }

  /** Selects whole records; a condition can follow. */
  String select() {
    return select;
  }

  /** Where to look for the owner of a value of a unique key. */
  Lookup.Shape key(String name) {
    Lookup.Shape shape = keys.get(name);
    if (shape == null) {
      throw new IllegalStateException("No unique key " + name + " in " + kind);
    }
    return shape;
  }

  /** The parameters for the values of a key, in its order. */
  Object[] parameters(Lookup.Shape shape, List<FieldValue> values) {
    Object[] parameters = new Object[values.size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = codec.write(shape.keys().get(i), values.get(i));
    }
    return parameters;
  }

  Batch inserts(List<@Nullable Object[]> rows) {
    return new Batch(insert, table.columns(), rows, false);
  }

  Batch updates(List<@Nullable Object[]> rows) {
    List<Column> columns = new ArrayList<>(changed());
    columns.addAll(GUARD);
    return new Batch(update, columns, rows, true);
  }

  Batch deletes(List<@Nullable Object[]> rows) {
    return new Batch(delete, GUARD, rows, true);
  }

  /** A row for {@link #inserts}. */
  @Nullable Object[] insertRow(Write.Put put, long version) {
    @Nullable Object[] row = new Object[table.columns().size()];
    row[0] = put.id();
    fill(row, 1, put, version);
    return row;
  }

  /** A row for {@link #updates}. */
  @Nullable Object[] updateRow(Write.Put put, long version, long versionBefore) {
    int columns = table.columns().size();
    @Nullable Object[] row = new Object[columns + 1];
    fill(row, 0, put, version);
    row[columns - 1] = put.id();
    row[columns] = versionBefore;
    return row;
  }

  /** A row for {@link #deletes}. */
  static Object[] deleteRow(String id, long versionBefore) {
    return new Object[] {id, versionBefore};
  }

  /** Reads the current row of what {@link #select} selects. */
  StoredRecord read(ResultSet row) throws SQLException {
    Map<String, FieldValue> values = new HashMap<>();
    int index = 2;
    for (FieldSpec field : kind.fields()) {
      index++;
      codec
          .read(fields.get(index - 3), row, index)
          .ifPresent(value -> values.put(field.name(), value));
    }
    return new StoredRecord(
        kind.name(), row.getString(1), row.getLong(2), row.getString(index + 1), values);
  }

  private List<Column> changed() {
    return table.columns().subList(1, table.columns().size());
  }

  private void fill(@Nullable Object[] row, int from, Write.Put put, long version) {
    int at = from;
    row[at++] = version;
    for (Column field : fields) {
      FieldValue value = put.fields().get(field.name());
      row[at++] = value == null ? null : codec.write(field, value);
    }
    row[at] = put.document();
  }
}

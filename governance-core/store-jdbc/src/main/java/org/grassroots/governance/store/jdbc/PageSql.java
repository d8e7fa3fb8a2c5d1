package org.grassroots.governance.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;

/** The order of a query in SQL, and what comes after a cursor in it (S8, S9). */
final class PageSql {
  private final RecordKind kind;
  private final ColumnCodec codec;

  PageSql(RecordKind kind, ColumnCodec codec) {
    this.kind = kind;
    this.codec = codec;
  }

  /** Sort keys; absent values last, first where descending. */
  String orderBy(List<Query.Sort> order) {
    return order.stream().map(sort -> orderBy(sort) + ", ").collect(Collectors.joining())
        + Column.ID.quoted();
  }

  private String orderBy(Query.Sort sort) {
    return column(sort).quoted() + (sort.descending() ? " DESC NULLS FIRST" : " ASC NULLS LAST");
  }

  /** The rows whose first differing sort key, or else whose id, lies after the cursor's. */
  Sql after(List<Query.Sort> order, Query.Cursor cursor) {
    List<Sql> alternatives = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Sql beyond = beyond(order.get(i), cursor.values().get(i));
      alternatives.add(same(order.subList(0, i), cursor).add(beyond).add(")"));
    }
    alternatives.add(same(order, cursor).add(Column.ID.quoted() + " > ?", cursor.id()).add(")"));
    return ConditionSql.joined(alternatives, sql -> sql, " OR ", "");
  }

  private Sql same(List<Query.Sort> order, Query.Cursor cursor) {
    Sql sql = Sql.of("(");
    for (int i = 0; i < order.size(); i++) {
      Column column = column(order.get(i));
      Optional<FieldValue> value = cursor.values().get(i);
      if (value.isPresent()) {
        sql.add(
            column.quoted() + " = " + codec.placeholder(column) + " AND ",
            write(column, value.get()));
      } else {
        sql.add(column.quoted() + " IS NULL AND ");
      }
    }
    return sql;
  }

  private Sql beyond(Query.Sort sort, Optional<FieldValue> value) {
    Column column = column(sort);
    if (value.isEmpty()) {
      return Sql.of(sort.descending() ? column.quoted() + " IS NOT NULL" : "1 = 0");
    }
    String comparison =
        column.quoted() + (sort.descending() ? " < " : " > ") + codec.placeholder(column);
    Object parameter = write(column, value.get());
    return sort.descending()
        ? Sql.of(comparison, parameter)
        : Sql.of("(" + comparison + " OR " + column.quoted() + " IS NULL)", parameter);
  }

  private Object write(Column column, FieldValue value) {
    if (!Representable.isKept(column, value)) {
      throw new StoreException.Refused(
          "The cursor has %s for '%s', which no record can have. Maybe it belongs to another query?"
              .formatted(value, column.name()));
    }
    return codec.write(column, value);
  }

  private Column column(Query.Sort sort) {
    return Column.of(kind, sort.field());
  }
}

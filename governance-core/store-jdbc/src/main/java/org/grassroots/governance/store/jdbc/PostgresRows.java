package org.grassroots.governance.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one array a column, so that one statement and one round trip serve any number of them.
 */
final class PostgresRows {
  /** The server refuses parameters of 1 GiB. */
  private static final long MAX_CHARACTERS = 16L * 1024 * 1024;

  private PostgresRows() {}

  static String insert(Layout.Table table) {
    return "INSERT INTO %s (%s) SELECT * FROM unnest(%s)"
        .formatted(
            table.name(),
            table.columns().stream().map(Column::quoted).collect(Collectors.joining(", ")),
            arrays(table.columns()));
  }

  static String update(String table, List<Column> changed, List<Column> key) {
    List<Column> all = new ArrayList<>(changed);
    all.addAll(key);
    String assignments =
        IntStream.range(0, changed.size())
            .mapToObj(i -> changed.get(i).quoted() + " = u.p" + i)
            .collect(Collectors.joining(", "));
    return "UPDATE %s AS t SET %s FROM unnest(%s) AS u(%s) WHERE %s"
        .formatted(
            table,
            assignments,
            arrays(all),
            names(all.size()),
            matches(key, changed.size(), " = "));
  }

  static String delete(String table, List<Column> key) {
    return "DELETE FROM %s AS t USING unnest(%s) AS u(%s) WHERE %s"
        .formatted(table, arrays(key), names(key.size()), matches(key, 0, " = "));
  }

  static String eraseHistory(Layout.Table history) {
    List<Column> key = history.columns().subList(0, 3);
    return "UPDATE %s AS t SET \"document\" = NULL, \"fields\" = NULL FROM unnest(%s) AS u(%s) WHERE %s AND t.\"version\" < u.p2"
        .formatted(
            history.name(), arrays(key), names(key.size()), matches(key.subList(0, 2), 0, " = "));
  }

  /** The index of the key comes first, then the results. */
  static String lookup(Lookup.Place place) {
    String found =
        "SELECT %s FROM %s AS t WHERE %s%s"
            .formatted(
                place.results().stream()
                    .map(c -> "t." + c.quoted())
                    .collect(Collectors.joining(", ")),
                place.table(),
                matches(place.keys(), 0, " = ") + hashMatches(place),
                place.kind() == Lookup.Kind.NEWEST ? " ORDER BY t.\"version\" DESC LIMIT 1" : "");
    return "SELECT u.n, r.* FROM unnest(%s) WITH ORDINALITY AS u(%s, n) CROSS JOIN LATERAL (%s) AS r"
        .formatted(arrays(place.keys()), names(place.keys().size()), found);
  }

  private static String hashMatches(Lookup.Place place) {
    if (place.kind() != Lookup.Kind.UNIQUE_KEY || !PostgresIndexes.needsHash(place.keys())) {
      return "";
    }
    return IntStream.range(0, place.keys().size())
        .filter(i -> place.keys().get(i).isText())
        .mapToObj(
            i ->
                " AND "
                    + PostgresIndexes.hash("t." + place.keys().get(i).quoted())
                    + " = "
                    + PostgresIndexes.hash("u.p" + i))
        .collect(Collectors.joining());
  }

  static Sql bound(Lookup lookup) {
    return bound(lookup.shape().sql(), lookup.shape().keys(), lookup.keys());
  }

  /** The statement for each part of the rows. */
  static List<Sql> bound(Batch batch) {
    List<Sql> statements = new ArrayList<>();
    int from = 0;
    while (from < batch.rows().size()) {
      int to = endOfPart(batch.rows(), from);
      statements.add(bound(batch.sql(), batch.columns(), batch.rows().subList(from, to)));
      from = to;
    }
    return statements;
  }

  /**
   * Inserts into several tables as one statement; one that is large goes alone, and so does a
   * second one into the same table.
   */
  static List<Sql> together(List<Sql> inserts) {
    List<Sql> statements = new ArrayList<>();
    Map<String, Sql> small = new LinkedHashMap<>();
    for (Sql insert : inserts) {
      if (size(insert) > MAX_CHARACTERS / inserts.size()
          || small.putIfAbsent(insert.text(), insert) != null) {
        statements.add(insert);
      }
    }
    if (!small.isEmpty()) {
      statements.add(together(small.values()));
    }
    return statements;
  }

  private static Sql together(Collection<Sql> inserts) {
    Sql together = Sql.of("");
    int left = inserts.size();
    for (Sql insert : inserts) {
      left--;
      if (left > 0) {
        together.add(together.text().isEmpty() ? "WITH " : ", ").add("i" + left + " AS (");
        together.add(insert).add(")");
      } else {
        together.add(together.text().isEmpty() ? "" : " ").add(insert);
      }
    }
    return together;
  }

  private static long size(Sql insert) {
    long characters = 0;
    for (Object parameter : insert.parameters()) {
      if (parameter instanceof SqlArray array) {
        for (Object element : array.elements()) {
          characters += element instanceof String text ? text.length() : 0;
          characters += element instanceof byte[] bytes ? 2L * bytes.length : 0;
        }
      }
    }
    return characters;
  }

  private static int endOfPart(List<@Nullable Object[]> rows, int from) {
    long characters = 0;
    int to = from;
    while (to < rows.size() && (to == from || characters < MAX_CHARACTERS)) {
      for (Object value : rows.get(to)) {
        characters += value instanceof String text ? text.length() : 0;
        characters += value instanceof byte[] bytes ? 2L * bytes.length : 0;
      }
      to++;
    }
    return to;
  }

  private static Sql bound(
      String text, List<Column> columns, List<? extends @Nullable Object[]> rows) {
    Sql sql = Sql.of(text);
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      sql.add("", array(columns.get(c), rows, row -> row[column]));
    }
    return sql;
  }

  private static SqlArray array(
      Column column,
      List<? extends @Nullable Object[]> rows,
      Function<@Nullable Object[], @Nullable Object> value) {
    @Nullable Object[] elements =
        switch (column.type()) {
          case TEXT, DATE, INSTANT -> new String[rows.size()];
          case INTEGER -> new Long[rows.size()];
          case BOOLEAN -> new Boolean[rows.size()];
          case BYTES -> new byte[rows.size()][];
          case DECIMAL -> new Object[rows.size()];
        };
    for (int i = 0; i < elements.length; i++) {
      elements[i] = value.apply(rows.get(i));
    }
    return new SqlArray(PostgresColumns.bareType(column), elements);
  }

  private static String arrays(List<Column> columns) {
    return columns.stream()
        .map(column -> "?::" + PostgresColumns.bareType(column) + "[]")
        .collect(Collectors.joining(", "));
  }

  private static String names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
  }

  private static String matches(List<Column> key, int from, String operator) {
    return IntStream.range(0, key.size())
        .mapToObj(i -> "t." + key.get(i).quoted() + operator + "u.p" + (from + i))
        .collect(Collectors.joining(" AND "));
  }
}

package org.grassroots.governance.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows one by one: the database is in the process, so a statement costs no journey. */
final class SqliteRows {
  private SqliteRows() {}

  static String insert(Layout.Table table) {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            table.name(),
            table.columns().stream().map(Column::quoted).collect(Collectors.joining(", ")),
            table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  static String update(String table, List<Column> changed, List<Column> key) {
    return "UPDATE %s SET %s WHERE %s"
        .formatted(table, assignments(changed, ", "), assignments(key, " AND "));
  }

  static String delete(String table, List<Column> key) {
    return "DELETE FROM %s WHERE %s".formatted(table, assignments(key, " AND "));
  }

  static void look(Session session, Lookup lookup) throws SQLException {
    PreparedStatement statement = session.prepare(lookup.shape().sql());
    for (int i = 0; i < lookup.keys().size(); i++) {
      Session.bind(statement, 1, Arrays.asList(lookup.keys().get(i)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lookup.answer().take(i, row, 1);
        }
      }
    }
  }

  static void write(Session session, Batch batch) throws SQLException {
    PreparedStatement statement = session.prepare(batch.sql());
    for (@Nullable Object[] row : batch.rows()) {
      Session.bind(statement, 1, Arrays.asList(row));
      int changed = statement.executeUpdate();
      if (batch.isGuarded() && changed != 1) {
        throw new StaleRow(batch, changed);
      }
    }
  }

  static String lookup(Lookup.Place place) {
    return "SELECT %s FROM %s WHERE %s%s"
        .formatted(
            place.results().stream().map(Column::quoted).collect(Collectors.joining(", ")),
            place.table(),
            assignments(place.keys(), " AND "),
            place.kind() == Lookup.Kind.NEWEST ? " ORDER BY \"version\" DESC LIMIT 1" : "");
  }

  private static String assignments(List<Column> columns, String separator) {
    return columns.stream()
        .map(column -> column.quoted() + " = ?")
        .collect(Collectors.joining(separator));
  }
}

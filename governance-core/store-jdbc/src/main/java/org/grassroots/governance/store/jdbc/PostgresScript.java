package org.grassroots.governance.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several statements sent in one round trip; the driver takes them apart at the semicolons and
 * prepares each.
 */
final class PostgresScript {
  private final List<Part> parts = new ArrayList<>();

  private record Part(Sql sql, Outcome outcome) {}

  /** Takes what a statement answered. */
  @FunctionalInterface
  interface Outcome {
    /**
     * The statement has just been executed; rows or the number of changed rows can be taken from
     * it.
     */
    void take(PreparedStatement statement) throws SQLException;
  }

  PostgresScript run(Sql sql) {
    return add(sql, statement -> {});
  }

  PostgresScript add(Sql sql, Outcome outcome) {
    parts.add(new Part(sql, outcome));
    return this;
  }

  /** Calls the reader for each row. */
  PostgresScript each(Sql sql, RowTaker taker) {
    return add(
        sql,
        statement -> {
          try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
              taker.take(rows);
            }
          }
        });
  }

  /** Takes a row. */
  @FunctionalInterface
  interface RowTaker {
    /** The result stands on the row. */
    void take(ResultSet row) throws SQLException;
  }

  void execute(Session session) throws SQLException {
    if (parts.isEmpty()) {
      return;
    }
    String text = parts.stream().map(part -> part.sql.text()).collect(Collectors.joining(";\n"));
    PreparedStatement statement = session.prepare(text);
    int index = 1;
    for (Part part : parts) {
      index = Session.bind(statement, index, part.sql.parameters());
    }
    statement.execute();
    for (Part part : parts) {
      part.outcome.take(statement);
      statement.getMoreResults();
    }
  }
}

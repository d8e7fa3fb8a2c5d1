package org.grassroots.governance.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The same question for many keys at once.
 *
 * @param shape what is asked
 * @param keys one a question, in the order of the key columns
 * @param answer called once a row found
 */
record Lookup(Shape shape, List<Object[]> keys, Answer answer) {

  /**
   * What is asked, as the dialect made it.
   *
   * @param sql the statement
   * @param keys the columns that must equal the key
   */
  record Shape(String sql, List<Column> keys) {}

  /**
   * Where to look.
   *
   * @param table the quoted table
   * @param keys the columns that must equal the key
   * @param results the columns that are read
   * @param kind of key
   */
  record Place(String table, List<Column> keys, List<Column> results, Kind kind) {}

  /** What finds the rows. */
  enum Kind {
    /** A declared unique key. */
    UNIQUE_KEY,
    /** The history, newest version only. */
    NEWEST
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Answer {
    /** A row for the key of that index; the result columns start at {@code from}. */
    void take(int index, ResultSet row, int from) throws SQLException;
  }
}

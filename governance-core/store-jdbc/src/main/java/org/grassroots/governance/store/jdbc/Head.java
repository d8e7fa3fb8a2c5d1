package org.grassroots.governance.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where the feed stands.
 *
 * @param position the position of the newest commit; 0 when there is none
 * @param lowest the lowest position; below 0 when commits of the host wait for theirs
 * @param generation how often kinds were declared
 */
record Head(long position, long lowest, long generation) {

  static Sql sql(Layout layout) {
    return Sql.of(layout.head());
  }

  static Head read(ResultSet row) throws SQLException {
    return new Head(Math.max(row.getLong(1), 0), row.getLong(2), row.getLong(3));
  }

  boolean hasPending() {
    return lowest < 0;
  }

  /** Keeps the row that a script reads in passing. */
  static final class Taker implements PostgresScript.RowTaker {
    private @Nullable Head head;

    @Override
    public void take(ResultSet row) throws SQLException {
      head = read(row);
    }

    Head head() {
      if (head == null) {
        throw new IllegalStateException("The store has no row about itself");
      }
      return head;
    }
  }
}

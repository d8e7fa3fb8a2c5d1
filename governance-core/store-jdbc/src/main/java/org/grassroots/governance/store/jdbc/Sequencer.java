package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * Gives commits made inside transactions of the host their positions, once they are committed, in
 * the order in which they drew their numbers. Runs while nobody else writes positions.
 */
final class Sequencer {
  private final Layout layout;
  private final Session session;

  Sequencer(Layout layout, Session session) {
    this.layout = layout;
    this.session = session;
  }

  /** Places all that wait after the position, and answers the newest position then. */
  long settle(long position) throws SQLException {
    Sql waiting =
        Sql.of(
            "SELECT position FROM "
                + layout.commits().name()
                + " WHERE position < 0 ORDER BY position DESC");
    List<Long> numbers = session.list(waiting, row -> row.getLong(1));
    long last = position;
    for (long number : numbers) {
      last++;
      place(number, last);
    }
    return last;
  }

  private void place(long number, long position) throws SQLException {
    session.update(
        Sql.of(
            "UPDATE %s SET position = ? WHERE (kind, id, version) IN (SELECT kind, id, version FROM %s WHERE position = ?)"
                .formatted(layout.history().name(), layout.changes().name()),
            position,
            number));
    session.update(
        Sql.of(
            "UPDATE " + layout.changes().name() + " SET position = ? WHERE position = ?",
            position,
            number));
    session.update(
        Sql.of(
            "UPDATE " + layout.commits().name() + " SET position = ? WHERE position = ?",
            position,
            number));
  }
}

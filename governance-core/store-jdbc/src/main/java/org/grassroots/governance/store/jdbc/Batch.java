package org.grassroots.governance.store.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one statement.
 *
 * @param sql as the dialect made it
 * @param columns the columns of a row's values, in order
 * @param rows the values, as the dialect's {@link ColumnCodec} made them
 * @param isGuarded whether each row must change exactly one row of the database, which a stale
 *     version prevents
 */
record Batch(String sql, List<Column> columns, List<@Nullable Object[]> rows, boolean isGuarded) {

  /** Whether the rows are new ones. */
  boolean isInsert() {
    return sql.startsWith("INSERT ");
  }
}

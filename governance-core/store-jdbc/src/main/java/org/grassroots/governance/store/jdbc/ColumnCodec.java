package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldValue;

/** How a database keeps values; the values given here can be kept exactly. */
interface ColumnCodec {
  /** The type in a table definition, collation included. */
  String type(Column column);

  /** The parameter for a value. */
  Object write(Column column, FieldValue value);

  /** A question mark for such a parameter, with a cast where the database needs one. */
  String placeholder(Column column);

  /** What to select in order to {@link #read} the value of an expression of the column's type. */
  String selected(Column column, String expression);

  /** The selected value; empty where it is NULL. */
  Optional<FieldValue> read(Column column, ResultSet row, int index) throws SQLException;

  /**
   * What to select to get the exact sum of a whole-number or decimal column; one or more columns.
   */
  List<String> sums(Column column);

  /** The sum from those columns; empty where nothing was summed. */
  Optional<BigDecimal> readSum(Column column, ResultSet row, int index) throws SQLException;

  /** The least value of a column in a group. */
  String min(Column column);

  /** The greatest value of a column in a group. */
  String max(Column column);
}

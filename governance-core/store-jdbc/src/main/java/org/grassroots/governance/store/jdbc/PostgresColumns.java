package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;

/**
 * PostgreSQL has a type for everything. Text is collated "C", whose order of bytes is the order of
 * code points. Dates and instants travel as text and as microseconds, because the driver's own
 * conversions depend on the time zone of the process.
 */
final class PostgresColumns implements ColumnCodec {
  private static final long MICROS = 1_000_000;
  private static final int NANOS = 1_000;

  @Override
  public String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "text COLLATE \"C\"";
      case DECIMAL -> "numeric(" + column.precision() + "," + column.scale() + ")";
      default -> bareType(column);
    };
  }

  /** The type without collation and precision. */
  static String bareType(Column column) {
    return switch (column.type()) {
      case TEXT -> "text";
      case INTEGER -> "int8";
      case DECIMAL -> "numeric";
      case BOOLEAN -> "bool";
      case DATE -> "date";
      case INSTANT -> "timestamptz";
      case BYTES -> "bytea";
    };
  }

  @Override
  public Object write(Column column, FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    } else if (value instanceof FieldValue.Whole whole) {
      return whole.value();
    } else if (value instanceof FieldValue.Decimal decimal) {
      return decimal.value().setScale(column.scale(), RoundingMode.UNNECESSARY);
    } else if (value instanceof FieldValue.Flag flag) {
      return flag.value();
    } else if (value instanceof FieldValue.Day day) {
      return day.value().toString();
    } else if (value instanceof FieldValue.Moment moment) {
      return moment.value().toString();
    } else if (value instanceof FieldValue.Bytes bytes) {
      return bytes.value();
    }
    throw new IllegalStateException("No column for " + value.type());
  }

  @Override
  public String placeholder(Column column) {
    boolean isTextual = column.type() == FieldType.DATE || column.type() == FieldType.INSTANT;
    return isTextual ? "?::text::" + bareType(column) : "?";
  }

  @Override
  public String selected(Column column, String expression) {
    return column.type() == FieldType.INSTANT
        ? "(extract(epoch FROM " + expression + ") * 1000000)::int8"
        : expression;
  }

  @Override
  public Optional<FieldValue> read(Column column, ResultSet row, int index) throws SQLException {
    return switch (column.type()) {
      case TEXT -> Optional.ofNullable(row.getString(index)).map(FieldValue::of);
      case INTEGER -> number(row, index).map(FieldValue::of);
      case INSTANT -> number(row, index).map(PostgresColumns::moment);
      case DECIMAL ->
          Optional.ofNullable(row.getBigDecimal(index))
              .map(decimal -> decimal.setScale(column.scale(), RoundingMode.UNNECESSARY))
              .map(FieldValue::of);
      case BOOLEAN -> {
        boolean flag = row.getBoolean(index);
        yield row.wasNull() ? Optional.empty() : Optional.of(FieldValue.of(flag));
      }
      case DATE -> Optional.ofNullable(row.getObject(index, LocalDate.class)).map(FieldValue::of);
      case BYTES -> Optional.ofNullable(row.getBytes(index)).map(FieldValue::of);
    };
  }

  private static Optional<Long> number(ResultSet row, int index) throws SQLException {
    long number = row.getLong(index);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static FieldValue moment(long micros) {
    return FieldValue.of(
        Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS));
  }

  @Override
  public List<String> sums(Column column) {
    return List.of("sum(" + column.quoted() + ")");
  }

  @Override
  public Optional<BigDecimal> readSum(Column column, ResultSet row, int index) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(index));
  }

  /** There is no least of flags, but all of them true is the same. */
  @Override
  public String min(Column column) {
    return (column.type() == FieldType.BOOLEAN ? "bool_and(" : "min(") + column.quoted() + ")";
  }

  @Override
  public String max(Column column) {
    return (column.type() == FieldType.BOOLEAN ? "bool_or(" : "max(") + column.quoted() + ")";
  }
}

package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;

/**
 * SQLite has text, 64-bit whole numbers and bytes: decimals are whole numbers of their last digit,
 * instants microseconds since 1970, dates {@code yyyy-MM-dd}, flags 0 and 1. The order of all of
 * them is the order of the values.
 */
final class SqliteColumns implements ColumnCodec {
  private static final long MICROS = 1_000_000;
  private static final int NANOS = 1_000;
  private static final int HALF_BITS = 32;

  @Override
  public String type(Column column) {
    return switch (column.type()) {
      case TEXT, DATE -> "TEXT";
      case INTEGER, DECIMAL, BOOLEAN, INSTANT -> "INTEGER";
      case BYTES -> "BLOB";
    };
  }

  @Override
  public Object write(Column column, FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    } else if (value instanceof FieldValue.Whole whole) {
      return whole.value();
    } else if (value instanceof FieldValue.Decimal decimal) {
      return decimal.value().movePointRight(column.scale()).longValueExact();
    } else if (value instanceof FieldValue.Flag flag) {
      return flag.value() ? 1L : 0L;
    } else if (value instanceof FieldValue.Day day) {
      return day.value().toString();
    } else if (value instanceof FieldValue.Moment moment) {
      return micros(moment.value());
    } else if (value instanceof FieldValue.Bytes bytes) {
      return bytes.value();
    }
    throw new IllegalStateException("No column for " + value.type());
  }

  private static long micros(Instant moment) {
    return moment.getEpochSecond() * MICROS + moment.getNano() / NANOS;
  }

  @Override
  public String placeholder(Column column) {
    return "?";
  }

  @Override
  public String selected(Column column, String expression) {
    return expression;
  }

  @Override
  public Optional<FieldValue> read(Column column, ResultSet row, int index) throws SQLException {
    if (column.type() == FieldType.BYTES) {
      return Optional.ofNullable(row.getBytes(index)).map(FieldValue::of);
    }
    if (type(column).equals("TEXT")) {
      return Optional.ofNullable(row.getString(index)).map(text -> text(column, text));
    }
    long number = row.getLong(index);
    return row.wasNull() ? Optional.empty() : Optional.of(number(column, number));
  }

  private static FieldValue text(Column column, String text) {
    return column.type() == FieldType.DATE
        ? FieldValue.of(LocalDate.parse(text))
        : FieldValue.of(text);
  }

  private static FieldValue number(Column column, long number) {
    return switch (column.type()) {
      case DECIMAL -> FieldValue.of(BigDecimal.valueOf(number, column.scale()));
      case BOOLEAN -> FieldValue.of(number != 0);
      case INSTANT ->
          FieldValue.of(
              Instant.ofEpochSecond(
                  Math.floorDiv(number, MICROS), Math.floorMod(number, MICROS) * NANOS));
      default -> FieldValue.of(number);
    };
  }

  /** Both halves are summed apart, because the sum of whole numbers fails beyond 64 bits. */
  @Override
  public List<String> sums(Column column) {
    return List.of(
        "sum(" + column.quoted() + " >> 32)", "sum(" + column.quoted() + " & 4294967295)");
  }

  @Override
  public Optional<BigDecimal> readSum(Column column, ResultSet row, int index) throws SQLException {
    BigInteger high = BigInteger.valueOf(row.getLong(index)).shiftLeft(HALF_BITS);
    BigInteger low = BigInteger.valueOf(row.getLong(index + 1));
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new BigDecimal(high.add(low), column.scale()));
  }

  @Override
  public String min(Column column) {
    return "min(" + column.quoted() + ")";
  }

  @Override
  public String max(Column column) {
    return "max(" + column.quoted() + ")";
  }
}

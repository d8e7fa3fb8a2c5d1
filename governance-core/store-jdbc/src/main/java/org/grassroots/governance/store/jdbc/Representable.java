package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.support.ValueRules;

/**
 * Values a column cannot keep, in questions: nothing equals them, but everything lies above or
 * below.
 */
final class Representable {
  private Representable() {}

  static boolean isKept(Column column, FieldValue value) {
    return ceiling(column, value).filter(value::equals).isPresent();
  }

  /** The least value the column can keep that is not below this one; empty when there is none. */
  static Optional<FieldValue> ceiling(Column column, FieldValue value) {
    if (value instanceof FieldValue.Decimal decimal) {
      return ceiling(column, decimal.value()).map(FieldValue::of);
    } else if (value instanceof FieldValue.Day day) {
      return ceiling(day.value()).map(FieldValue::of);
    } else if (value instanceof FieldValue.Moment moment) {
      return ceiling(moment.value()).map(FieldValue::of);
    }
    return Optional.of(value);
  }

  private static Optional<BigDecimal> ceiling(Column column, BigDecimal value) {
    BigDecimal limit =
        BigDecimal.TEN
            .pow(column.precision())
            .subtract(BigDecimal.ONE)
            .movePointLeft(column.scale());
    if (value.compareTo(limit) > 0) {
      return Optional.empty();
    }
    BigDecimal least = limit.negate();
    return Optional.of(
        value.compareTo(least) < 0 ? least : value.setScale(column.scale(), RoundingMode.CEILING));
  }

  private static Optional<LocalDate> ceiling(LocalDate value) {
    if (value.isAfter(ValueRules.LAST_DAY)) {
      return Optional.empty();
    }
    return Optional.of(value.isBefore(ValueRules.FIRST_DAY) ? ValueRules.FIRST_DAY : value);
  }

  private static Optional<Instant> ceiling(Instant value) {
    if (value.isAfter(ValueRules.LAST_MOMENT)) {
      return Optional.empty();
    }
    if (value.isBefore(ValueRules.FIRST_MOMENT)) {
      return Optional.of(ValueRules.FIRST_MOMENT);
    }
    Instant floor = value.truncatedTo(ChronoUnit.MICROS);
    return Optional.of(floor.equals(value) ? value : floor.plus(1, ChronoUnit.MICROS));
  }
}

package org.grassroots.governance.engine.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.FieldOrder;

/** The figures of one field in one group. */
final class MeasureFigures {
  private final FieldSpec field;
  private long present;
  private Optional<BigDecimal> sum = Optional.empty();
  private Optional<FieldValue> min = Optional.empty();
  private Optional<FieldValue> max = Optional.empty();

  MeasureFigures(FieldSpec field) {
    this.field = field;
  }

  void add(StoredRecord record) {
    record.field(field.name()).ifPresent(this::add);
  }

  Aggregation.Measure measure() {
    return new Aggregation.Measure(present, sum, min, max);
  }

  private void add(FieldValue value) {
    present++;
    number(value).ifPresent(number -> sum = Optional.of(sum.map(number::add).orElse(number)));
    if (min.isEmpty() || FieldOrder.ORDER.compare(value, min.get()) < 0) {
      min = Optional.of(value);
    }
    if (max.isEmpty() || FieldOrder.ORDER.compare(value, max.get()) > 0) {
      max = Optional.of(value);
    }
  }

  private static Optional<BigDecimal> number(FieldValue value) {
    if (value instanceof FieldValue.Whole whole) {
      return Optional.of(BigDecimal.valueOf(whole.value()));
    }
    return value instanceof FieldValue.Decimal decimal
        ? Optional.of(decimal.value())
        : Optional.empty();
  }
}

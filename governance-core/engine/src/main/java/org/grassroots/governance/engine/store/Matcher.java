package org.grassroots.governance.engine.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.FieldOrder;

/** Turns a condition into a predicate. */
final class Matcher {
  private Matcher() {}

  static Predicate<StoredRecord> of(Condition condition) {
    if (condition instanceof Condition.Equal equal) {
      return present(equal.field(), equal.value()::equals);
    }
    if (condition instanceof Condition.In in) {
      return present(in.field(), in.values()::contains);
    }
    if (condition instanceof Condition.Range range) {
      return present(range.field(), value -> contains(range, value));
    }
    if (condition instanceof Condition.Prefix prefix) {
      return present(
          prefix.field(),
          value ->
              value instanceof FieldValue.Text text && text.value().startsWith(prefix.prefix()));
    }
    if (condition instanceof Condition.IsAbsent absent) {
      return present(absent.field(), value -> true).negate();
    }
    if (condition instanceof Condition.InOrder pair) {
      return record ->
          value(record, pair.first())
              .flatMap(first -> value(record, pair.second()).map(second -> order(first, second)))
              .filter(order -> pair.strictly() ? order < 0 : order <= 0)
              .isPresent();
    }
    if (condition instanceof Condition.And and) {
      List<Predicate<StoredRecord>> parts = and.conditions().stream().map(Matcher::of).toList();
      return record -> parts.stream().allMatch(part -> part.test(record));
    }
    if (condition instanceof Condition.Or or) {
      List<Predicate<StoredRecord>> parts = or.conditions().stream().map(Matcher::of).toList();
      return record -> parts.stream().anyMatch(part -> part.test(record));
    }
    return record -> true;
  }

  /** The value of a field or the id; empty when the field is absent. */
  static Optional<FieldValue> value(StoredRecord record, String field) {
    return field.equals(Query.ID)
        ? Optional.of(FieldValue.of(record.id()))
        : Optional.ofNullable(record.fields().get(field));
  }

  private static Predicate<StoredRecord> present(String field, Predicate<FieldValue> test) {
    return record -> value(record, field).filter(test).isPresent();
  }

  private static int order(FieldValue first, FieldValue second) {
    return FieldOrder.ORDER.compare(first, second);
  }

  private static boolean contains(Condition.Range range, FieldValue value) {
    return range.from().map(from -> FieldOrder.ORDER.compare(value, from) >= 0).orElse(true)
        && range.to().map(to -> FieldOrder.ORDER.compare(value, to) < 0).orElse(true);
  }
}

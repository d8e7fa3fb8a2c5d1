package org.grassroots.governance.tck.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.CodePoints;
import org.grassroots.governance.spi.store.support.FieldOrder;

/** Order and conditions, as the port words them (S8). */
record ReferenceOrder(List<Query.Sort> keys) implements Comparator<StoredRecord> {

  @Override
  public int compare(StoredRecord left, StoredRecord right) {
    return compare(cursor(left), cursor(right));
  }

  boolean isAfter(StoredRecord record, Query.Cursor cursor) {
    return compare(cursor(record), cursor) > 0;
  }

  Query.Cursor cursor(StoredRecord record) {
    return new Query.Cursor(
        keys.stream().map(key -> value(record, key.field())).toList(), record.id());
  }

  private int compare(Query.Cursor left, Query.Cursor right) {
    for (int i = 0; i < keys.size(); i++) {
      int order = absentLast(left.values().get(i), right.values().get(i));
      if (order != 0) {
        return keys.get(i).descending() ? -order : order;
      }
    }
    return CodePoints.compare(left.id(), right.id());
  }

  static int absentLast(Optional<FieldValue> left, Optional<FieldValue> right) {
    return left.isPresent() && right.isPresent()
        ? FieldOrder.ORDER.compare(left.get(), right.get())
        : Boolean.compare(left.isEmpty(), right.isEmpty());
  }

  private static Optional<FieldValue> value(StoredRecord record, String field) {
    return field.equals(Query.ID) ? Optional.of(FieldValue.of(record.id())) : record.field(field);
  }

  static boolean matches(Condition condition, StoredRecord record) {
    if (condition instanceof Condition.And and) {
      return and.conditions().stream().allMatch(part -> matches(part, record));
    }
    if (condition instanceof Condition.Or or) {
      return or.conditions().stream().anyMatch(part -> matches(part, record));
    }
    if (condition instanceof Condition.IsAbsent absent) {
      return value(record, absent.field()).isEmpty();
    }
    return condition instanceof Condition.All || isPresentAndFits(condition, record);
  }

  private static boolean isPresentAndFits(Condition condition, StoredRecord record) {
    if (condition instanceof Condition.Equal equal) {
      return value(record, equal.field()).filter(equal.value()::equals).isPresent();
    }
    if (condition instanceof Condition.In in) {
      return value(record, in.field()).filter(in.values()::contains).isPresent();
    }
    if (condition instanceof Condition.Range range) {
      return value(record, range.field()).filter(value -> isInside(range, value)).isPresent();
    }
    if (condition instanceof Condition.InOrder pair) {
      return value(record, pair.first())
          .flatMap(
              first ->
                  value(record, pair.second())
                      .map(second -> FieldOrder.ORDER.compare(first, second)))
          .filter(order -> pair.strictly() ? order < 0 : order <= 0)
          .isPresent();
    }
    Condition.Prefix prefix = (Condition.Prefix) condition;
    return value(record, prefix.field())
        .map(value -> ((FieldValue.Text) value).value().startsWith(prefix.prefix()))
        .orElse(false);
  }

  private static boolean isInside(Condition.Range range, FieldValue value) {
    return range.from().map(from -> FieldOrder.ORDER.compare(from, value) <= 0).orElse(true)
        && range.to().map(to -> FieldOrder.ORDER.compare(value, to) < 0).orElse(true);
  }
}

package org.grassroots.governance.engine.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.CodePoints;
import org.grassroots.governance.spi.store.support.FieldOrder;

/**
 * The total order of a query: its sort keys, absent values last (first where descending), then the
 * id ascending.
 */
final class RecordOrder implements Comparator<StoredRecord> {
  private static final Comparator<Optional<FieldValue>> ABSENT_LAST = RecordOrder::compareValues;

  private final List<Query.Sort> sorts;

  RecordOrder(List<Query.Sort> sorts) {
    this.sorts = sorts;
  }

  @Override
  public int compare(StoredRecord left, StoredRecord right) {
    for (Query.Sort sort : sorts) {
      int order =
          compare(sort, Matcher.value(left, sort.field()), Matcher.value(right, sort.field()));
      if (order != 0) {
        return order;
      }
    }
    return CodePoints.compare(left.id(), right.id());
  }

  boolean isAfter(StoredRecord record, Query.Cursor cursor) {
    for (int i = 0; i < sorts.size(); i++) {
      Query.Sort sort = sorts.get(i);
      int order = compare(sort, Matcher.value(record, sort.field()), cursor.values().get(i));
      if (order != 0) {
        return order > 0;
      }
    }
    return CodePoints.compare(record.id(), cursor.id()) > 0;
  }

  Query.Cursor cursor(StoredRecord record) {
    return new Query.Cursor(
        sorts.stream().map(sort -> Matcher.value(record, sort.field())).toList(), record.id());
  }

  private static int compare(
      Query.Sort sort, Optional<FieldValue> left, Optional<FieldValue> right) {
    return sort.descending() ? ABSENT_LAST.compare(right, left) : ABSENT_LAST.compare(left, right);
  }

  /** Absent values come after all others. */
  static int compareValues(Optional<FieldValue> left, Optional<FieldValue> right) {
    if (left.isPresent() && right.isPresent()) {
      return FieldOrder.ORDER.compare(left.get(), right.get());
    }
    return Boolean.compare(right.isPresent(), left.isPresent());
  }
}

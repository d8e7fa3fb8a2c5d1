package org.grassroots.governance.tck.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.FieldOrder;

/** Grouped figures by a plain scan (S17). */
final class ReferenceFigures {
  private ReferenceFigures() {}

  static List<Aggregation.Group> groups(Aggregation aggregation, List<StoredRecord> records) {
    Map<List<Optional<FieldValue>>, List<StoredRecord>> groups =
        new TreeMap<>(ReferenceFigures::compareKeys);
    if (aggregation.groupBy().isEmpty()) {
      groups.put(List.of(), new ArrayList<>());
    }
    for (StoredRecord record : records) {
      List<Optional<FieldValue>> key = aggregation.groupBy().stream().map(record::field).toList();
      groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(record);
    }
    List<Aggregation.Group> figures = new ArrayList<>();
    groups.forEach((key, members) -> figures.add(group(aggregation, key, members)));
    return figures;
  }

  private static Aggregation.Group group(
      Aggregation aggregation, List<Optional<FieldValue>> key, List<StoredRecord> members) {
    return new Aggregation.Group(
        key,
        members.size(),
        aggregation.measured().stream().map(field -> measure(field, members)).toList());
  }

  private static Aggregation.Measure measure(String field, List<StoredRecord> members) {
    List<FieldValue> present =
        members.stream().map(record -> record.field(field)).flatMap(Optional::stream).toList();
    return new Aggregation.Measure(
        present.size(),
        present.stream()
            .map(ReferenceFigures::number)
            .flatMap(Optional::stream)
            .reduce(BigDecimal::add),
        present.stream().min(FieldOrder.ORDER),
        present.stream().max(FieldOrder.ORDER));
  }

  private static Optional<BigDecimal> number(FieldValue value) {
    if (value instanceof FieldValue.Whole whole) {
      return Optional.of(BigDecimal.valueOf(whole.value()));
    }
    return value instanceof FieldValue.Decimal decimal
        ? Optional.of(decimal.value())
        : Optional.empty();
  }

  private static int compareKeys(
      List<Optional<FieldValue>> left, List<Optional<FieldValue>> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = ReferenceOrder.absentLast(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

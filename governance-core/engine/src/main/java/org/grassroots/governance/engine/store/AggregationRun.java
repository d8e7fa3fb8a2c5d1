package org.grassroots.governance.engine.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;

/** Answers one aggregation. */
final class AggregationRun {
  private static final Comparator<Aggregation.Group> BY_KEY = AggregationRun::compareKeys;

  private final RecordKind kind;
  private final Aggregation aggregation;
  private final Map<List<Optional<FieldValue>>, GroupFigures> groups = new HashMap<>();

  AggregationRun(RecordKind kind, Aggregation aggregation) {
    this.kind = kind;
    this.aggregation = aggregation;
  }

  List<Aggregation.Group> groups(Stream<StoredRecord> records) {
    if (aggregation.groupBy().isEmpty()) {
      figures(List.of());
    }
    records.forEach(record -> figures(key(record)).add(record));
    List<Aggregation.Group> result = new ArrayList<>();
    groups.forEach((key, figures) -> result.add(figures.group(key)));
    result.sort(BY_KEY);
    return result;
  }

  private GroupFigures figures(List<Optional<FieldValue>> key) {
    return groups.computeIfAbsent(key, unused -> new GroupFigures(kind, aggregation.measured()));
  }

  private List<Optional<FieldValue>> key(StoredRecord record) {
    return aggregation.groupBy().stream().map(record::field).toList();
  }

  private static int compareKeys(Aggregation.Group left, Aggregation.Group right) {
    for (int i = 0; i < left.key().size(); i++) {
      int order = RecordOrder.compareValues(left.key().get(i), right.key().get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

package org.grassroots.governance.engine.store;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.QueryRules;

/** The figures of one group while its records are counted. */
final class GroupFigures {
  private final List<MeasureFigures> measures;
  private long count;

  GroupFigures(RecordKind kind, List<String> measured) {
    this.measures =
        measured.stream().map(field -> new MeasureFigures(QueryRules.field(kind, field))).toList();
  }

  void add(StoredRecord record) {
    count++;
    measures.forEach(measure -> measure.add(record));
  }

  Aggregation.Group group(List<Optional<FieldValue>> key) {
    return new Aggregation.Group(
        key, count, measures.stream().map(MeasureFigures::measure).toList());
  }
}

package org.grassroots.governance.engine.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Agenda items as records: entered once, deleted when done.
 *
 * @since 0.1
 */
public final class AgendaRecords {
  /** The kind of agenda items. */
  public static final RecordKind KIND =
      RecordKind.of(
              "agenda",
              FieldSpec.of("task", FieldType.TEXT),
              FieldSpec.of("subject", FieldType.TEXT),
              FieldSpec.of("due", FieldType.INSTANT))
          .withIndexes(RecordKind.Key.of("due"), RecordKind.Key.of("subject"));

  private AgendaRecords() {}

  /** The write that enters an item. */
  public static Write write(AgendaItem item) {
    Map<String, FieldValue> fields =
        Map.of(
            "task", FieldValue.of(item.task()),
            "subject", FieldValue.of(item.subject()),
            "due", FieldValue.of(item.due()));
    return new Write.Put(KIND.name(), item.id(), Write.ABSENT, "{}", fields);
  }

  /** The item in a record. */
  public static AgendaItem read(StoredRecord record) {
    return new AgendaItem(
        record.id(),
        Json.text(record, "task"),
        Json.text(record, "subject"),
        Json.instant(record, "due").orElseThrow());
  }

  /** Up to {@code limit} items due before {@code now}, longest due first. */
  static List<StoredRecord> due(RecordStore store, java.time.Instant now, int limit) {
    Condition isDue = new Condition.Range("due", Optional.empty(), Optional.of(FieldValue.of(now)));
    Query query = Query.of(KIND.name(), isDue, limit).orderedBy(Query.Sort.by("due"));
    return store.query(query).records();
  }
}

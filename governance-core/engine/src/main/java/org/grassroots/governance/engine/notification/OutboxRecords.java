package org.grassroots.governance.engine.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.notification.Message;
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
 * Outbox items as records; the id is the message's key.
 *
 * @since 0.1
 */
public final class OutboxRecords {
  /** The kind of outbox items. */
  public static final RecordKind KIND =
      RecordKind.of(
              "outbox",
              FieldSpec.of("channel", FieldType.TEXT),
              FieldSpec.of("recipient", FieldType.TEXT),
              FieldSpec.of("state", FieldType.TEXT),
              FieldSpec.of("not_before", FieldType.INSTANT),
              FieldSpec.of("attempts", FieldType.INTEGER))
          .withIndexes(RecordKind.Key.of("state", "not_before"));

  private OutboxRecords() {}

  /** The write that puts an item over the given version. */
  public static Write write(OutboxItem item, long expectedVersion) {
    ObjectNode document = Json.object();
    document
        .put("subject", item.message().subject())
        .put("body", item.message().body())
        .put("note", item.note());
    Json.put(document, "fields", item.message().fields());
    Map<String, FieldValue> fields =
        Map.of(
            "channel", FieldValue.of(item.channel()),
            "recipient", FieldValue.of(item.message().recipient()),
            "state", FieldValue.of(item.state().name()),
            "not_before", FieldValue.of(item.notBefore()),
            "attempts", FieldValue.of(item.attempts()));
    return new Write.Put(
        KIND.name(), item.message().key(), expectedVersion, Json.text(document), fields);
  }

  /** The item in a record. */
  public static OutboxItem read(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    Message message =
        new Message(
            record.id(),
            Json.text(record, "recipient"),
            document.get("subject").asText(),
            document.get("body").asText(),
            Json.map(document, "fields"));
    return new OutboxItem(
        Json.text(record, "channel"),
        message,
        OutboxItem.State.valueOf(Json.text(record, "state")),
        Json.instant(record, "not_before").orElseThrow(),
        (int) ((FieldValue.Whole) record.field("attempts").orElseThrow()).value(),
        document.get("note").asText());
  }

  static List<StoredRecord> due(RecordStore store, Instant now, int limit) {
    Condition isDue =
        Condition.and(
            Condition.equal("state", FieldValue.of(OutboxItem.State.PENDING.name())),
            new Condition.Range(
                "not_before", Optional.empty(), Optional.of(FieldValue.of(now.plusNanos(1000)))));
    return store
        .query(Query.of(KIND.name(), isDue, limit).orderedBy(Query.Sort.by("not_before")))
        .records();
  }
}

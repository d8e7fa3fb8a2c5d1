package org.grassroots.governance.engine.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
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
              FieldSpec.of("attempts", FieldType.INTEGER),
              FieldSpec.of("stream", FieldType.TEXT),
              FieldSpec.of("entered", FieldType.INSTANT),
              FieldSpec.of("touched", FieldType.INSTANT))
          .withIndexes(
              RecordKind.Key.of("state", "channel", "not_before"),
              RecordKind.Key.of("state", "channel", "recipient", "entered"));

  private OutboxRecords() {}

  /** The write that puts an item over the given version. */
  public static Write write(OutboxItem item, long expectedVersion) {
    ObjectNode document = Json.object();
    document
        .put("subject", item.message().subject())
        .put("body", item.message().body())
        .put("note", item.trial().note())
        .put("kind", item.route().kind())
        .put("place", item.route().place());
    Json.put(document, "fields", item.message().fields());
    Map<String, FieldValue> fields =
        Map.of(
            "channel", FieldValue.of(item.route().channel()),
            "recipient", FieldValue.of(item.message().recipient()),
            "state", FieldValue.of(item.state().name()),
            "not_before", FieldValue.of(item.trial().notBefore()),
            "attempts", FieldValue.of(item.trial().attempts()),
            "stream", FieldValue.of(item.route().stream()),
            "entered", FieldValue.of(item.entered()),
            "touched", FieldValue.of(item.trial().touched()));
    return new Write.Put(
        KIND.name(), item.message().key(), expectedVersion, Json.text(document), fields);
  }

  /** The item in a record; what older records lack reads as untouched. */
  public static OutboxItem read(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    Message message =
        new Message(
            record.id(),
            Json.text(record, "recipient"),
            document.get("subject").asText(),
            document.get("body").asText(),
            Json.map(document, "fields"));
    Instant notBefore = Json.instant(record, "not_before").orElseThrow();
    return new OutboxItem(
        new OutboxItem.Route(
            Json.text(record, "channel"),
            document.path("kind").asText(),
            Json.text(record, "stream"),
            document.path("place").asLong()),
        message,
        OutboxItem.State.valueOf(Json.text(record, "state")),
        Json.instant(record, "entered").orElse(notBefore),
        new OutboxItem.Trial(
            Json.instant(record, "touched").orElse(notBefore),
            notBefore,
            (int) ((FieldValue.Whole) record.field("attempts").orElseThrow()).value(),
            document.get("note").asText()));
  }
}

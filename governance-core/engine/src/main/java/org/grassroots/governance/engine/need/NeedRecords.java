package org.grassroots.governance.engine.need;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.ListedNeed.Origin;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Needs and call-backs as records.
 *
 * @since 0.1
 */
public final class NeedRecords {
  /** The field with the path of the unit. */
  static final String UNIT_PATH = "unit_path";

  /** The needs list. */
  public static final RecordKind NEED =
      RecordKind.of(
              "need",
              FieldSpec.of("state", FieldType.TEXT),
              FieldSpec.of("category", FieldType.TEXT),
              FieldSpec.of(UNIT_PATH, FieldType.TEXT),
              FieldSpec.of("representative", FieldType.TEXT),
              FieldSpec.of("project", FieldType.TEXT),
              FieldSpec.of("requested", FieldType.INSTANT))
          .withIndexes(
              RecordKind.Key.of(UNIT_PATH, "state"),
              RecordKind.Key.of("representative"),
              RecordKind.Key.of("project"));

  /** What people said of needs. */
  public static final RecordKind CALL_BACK =
      RecordKind.of(
              "need_callback",
              FieldSpec.of("need", FieldType.TEXT),
              FieldSpec.of(UNIT_PATH, FieldType.TEXT),
              FieldSpec.of("outcome", FieldType.TEXT),
              FieldSpec.of("level", FieldType.INTEGER),
              FieldSpec.of("called", FieldType.INSTANT))
          .withIndexes(RecordKind.Key.of("need"), RecordKind.Key.of(UNIT_PATH));

  /** Both. */
  public static final List<RecordKind> KINDS = List.of(NEED, CALL_BACK);

  static final String PROJECT = "project";

  private NeedRecords() {}

  static Write write(ListedNeed need, long version) {
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("state", FieldValue.of(need.state()));
    fields.put("category", FieldValue.of(need.category()));
    fields.put(UNIT_PATH, FieldValue.of(need.unitPath()));
    fields.put("requested", FieldValue.of(need.requested()));
    need.representative().ifPresent(id -> fields.put("representative", FieldValue.of(id)));
    String project = need.details().getOrDefault(PROJECT, "");
    if (!project.isEmpty()) {
      fields.put(PROJECT, FieldValue.of(project));
    }
    return new Write.Put(NEED.name(), need.id(), version, Json.text(document(need)), fields);
  }

  private static ObjectNode document(ListedNeed need) {
    ObjectNode document =
        Json.object()
            .put("title", need.title())
            .put("channel", need.origin().channel())
            .put("source", need.origin().source())
            .put("urgency", need.urgency())
            .put("importance", need.importance())
            .put("supporters", need.supporters());
    ArrayNode evidence = document.putArray("evidence");
    need.origin().evidence().forEach(evidence::add);
    Json.put(document, "details", need.details());
    return document;
  }

  static ListedNeed need(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    List<String> evidence = new ArrayList<>();
    document.get("evidence").forEach(one -> evidence.add(one.asText()));
    return new ListedNeed(
        record.id(),
        document.get("title").asText(),
        Json.text(record, "category"),
        Json.text(record, UNIT_PATH),
        new Origin(document.get("channel").asText(), document.get("source").asText(), evidence),
        document.get("urgency").asInt(),
        document.get("importance").asInt(),
        document.get("supporters").asLong(),
        Json.instant(record, "requested").orElseThrow(),
        Json.text(record, "state"),
        Json.optionalText(record, "representative"),
        Json.map(document, "details"));
  }

  static Write write(CallBack said, String unitPath, Instant called) {
    ObjectNode document =
        Json.object().put("outcome", said.outcome().name()).put("level", said.level());
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("need", FieldValue.of(said.need()));
    fields.put(UNIT_PATH, FieldValue.of(unitPath));
    fields.put("outcome", FieldValue.of(said.outcome().name().toLowerCase(java.util.Locale.ROOT)));
    fields.put("called", FieldValue.of(called));
    if (said.level() > 0) {
      fields.put("level", FieldValue.of(said.level()));
    }
    return new Write.Put(CALL_BACK.name(), said.key(), Write.ABSENT, Json.text(document), fields);
  }
}

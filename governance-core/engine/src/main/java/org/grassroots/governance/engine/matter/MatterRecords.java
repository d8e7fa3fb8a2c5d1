package org.grassroots.governance.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.Parties;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Timing;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Matters as records: what is searched, counted and sorted stands in declared fields, the rest in
 * the document.
 *
 * @since 0.1
 */
public final class MatterRecords {
  /** The field with the path of the unit. */
  static final String UNIT_PATH = "unit_path";

  /** What the reporter said when called back; a field of the kind that packs may declare. */
  private static final String SATISFACTION = "satisfaction";

  /** The kind of matters. */
  public static final RecordKind KIND =
      RecordKind.of(
              "matter",
              FieldSpec.of("matter_kind", FieldType.TEXT),
              FieldSpec.of("category", FieldType.TEXT),
              FieldSpec.of("state", FieldType.TEXT),
              FieldSpec.of(UNIT_PATH, FieldType.TEXT),
              FieldSpec.of("area", FieldType.TEXT),
              FieldSpec.of("department", FieldType.TEXT),
              FieldSpec.of("accountable", FieldType.TEXT),
              FieldSpec.of("opened", FieldType.INSTANT),
              FieldSpec.of("due", FieldType.INSTANT),
              FieldSpec.of("closed", FieldType.INSTANT),
              FieldSpec.of(SATISFACTION, FieldType.TEXT))
          .withIndexes(
              RecordKind.Key.of("matter_kind", "state"),
              RecordKind.Key.of(UNIT_PATH, "opened"),
              RecordKind.Key.of("area", "category"),
              RecordKind.Key.of("department", "due"));

  private MatterRecords() {}

  /** The write that puts a matter over the given version. */
  public static Write write(Matter matter, long expectedVersion) {
    return new Write.Put(
        KIND.name(), matter.id(), expectedVersion, Json.text(document(matter)), fields(matter));
  }

  /** The matter in a record. */
  public static Matter read(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    return new Matter(
        record.id(),
        Json.text(record, "matter_kind"),
        Json.text(record, "category"),
        Json.text(record, "state"),
        new Whereabouts(
            Json.text(record, UNIT_PATH), Json.optionalText(record, "area"), position(document)),
        new Parties(
            Json.optional(document, "finder"),
            Json.optional(document, "reporter"),
            Json.optionalText(record, "department"),
            Json.optional(document, "handler")),
        new Timing(
            Json.instant(record, "opened").orElseThrow(),
            Json.instant(record, "due"),
            Json.instant(record, "closed"),
            published(document)),
        HandlingDocument.read(document, Json.optionalText(record, "accountable")),
        Json.map(document, "details"));
  }

  private static Map<String, FieldValue> fields(Matter matter) {
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("matter_kind", FieldValue.of(matter.kind()));
    fields.put("category", FieldValue.of(matter.category()));
    fields.put("state", FieldValue.of(matter.state()));
    fields.put(UNIT_PATH, FieldValue.of(matter.whereabouts().unitPath()));
    fields.put("opened", FieldValue.of(matter.timing().opened()));
    matter.whereabouts().area().ifPresent(area -> fields.put("area", FieldValue.of(area)));
    matter.parties().department().ifPresent(who -> fields.put("department", FieldValue.of(who)));
    matter
        .handling()
        .accountable()
        .ifPresent(post -> fields.put("accountable", FieldValue.of(post)));
    matter.timing().due().ifPresent(due -> fields.put("due", FieldValue.of(due)));
    matter.timing().closed().ifPresent(closed -> fields.put("closed", FieldValue.of(closed)));
    Optional.ofNullable(matter.details().get(SATISFACTION))
        .ifPresent(said -> fields.put(SATISFACTION, FieldValue.of(said)));
    return fields;
  }

  private static ObjectNode document(Matter matter) {
    ObjectNode document = Json.object();
    matter
        .whereabouts()
        .position()
        .ifPresent(p -> document.put("longitude", p.longitude()).put("latitude", p.latitude()));
    Json.put(document, "finder", matter.parties().finder());
    Json.put(document, "reporter", matter.parties().reporter());
    Json.put(document, "handler", matter.parties().handler());
    matter.timing().published().ifPresent(times -> put(document.putObject("published"), times));
    HandlingDocument.put(document, matter.handling());
    Json.put(document, "details", matter.details());
    return document;
  }

  private static void put(ObjectNode node, Published times) {
    node.put("opened", times.opened().toString());
    Json.put(node, "target", times.target());
    Json.put(node, "closed", times.closed());
    node.put("status", times.status());
  }

  private static Optional<Published> published(JsonNode document) {
    JsonNode node = document.get("published");
    if (node == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Published(
            LocalDateTime.parse(node.get("opened").asText()),
            Json.optional(node, "target").map(LocalDateTime::parse),
            Json.optional(node, "closed").map(LocalDateTime::parse),
            node.get("status").asText()));
  }

  private static Optional<Position> position(JsonNode document) {
    return document.has("longitude")
        ? Optional.of(
            new Position(document.get("longitude").asDouble(), document.get("latitude").asDouble()))
        : Optional.empty();
  }
}

package org.grassroots.governance.engine.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.assessment.life.Exemption;
import org.grassroots.governance.model.assessment.life.InputSheet;
import org.grassroots.governance.model.assessment.life.Objection;
import org.grassroots.governance.model.assessment.life.Published;
import org.grassroots.governance.model.assessment.life.ResultLife;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Results of assessments as records: one a result, one a unit of it.
 *
 * @since 0.1
 */
public final class ResultRecords {
  /** Results. */
  public static final RecordKind RESULT =
      RecordKind.of(
              "assessment_result",
              FieldSpec.of("scheme", FieldType.TEXT),
              FieldSpec.of("period", FieldType.TEXT),
              FieldSpec.of("state", FieldType.TEXT))
          .withIndexes(RecordKind.Key.of("scheme", "period"));

  /** Units of results. */
  public static final RecordKind ROW =
      RecordKind.of(
              "assessment_row",
              FieldSpec.of("result", FieldType.TEXT),
              FieldSpec.of("place", FieldType.INTEGER),
              FieldSpec.of("unit", FieldType.TEXT),
              FieldSpec.of("band", FieldType.TEXT))
          .withIndexes(RecordKind.Key.of("result", "place"), RecordKind.Key.of("unit"));

  /** All of them. */
  public static final List<RecordKind> KINDS = List.of(RESULT, ROW);

  private ResultRecords() {}

  static Write write(StoredResult result, String schemeId, long version) {
    ObjectNode document = Json.object();
    ResultLife life = result.life();
    document.put("scheme", result.scheme());
    document.put("recordedBy", life.recordedBy());
    document.put("recordedAt", life.recordedAt().toString());
    ArrayNode objections = document.putArray("objections");
    life.objections().forEach(each -> objection(objections.addObject(), each));
    ArrayNode exemptions = document.putArray("exemptions");
    for (Exemption each : life.exemptions()) {
      exemptions
          .addObject()
          .put("unit", each.unit())
          .put("by", each.by())
          .put("at", each.at().toString())
          .put("reason", each.reason())
          .put("evidence", each.evidence());
    }
    life.published().ifPresent(published -> published(document.putObject("published"), published));
    return new Write.Put(
        RESULT.name(),
        life.id(),
        version,
        Json.text(document),
        Map.of(
            "scheme", FieldValue.of(schemeId),
            "period", FieldValue.of(result.period()),
            "state", FieldValue.of(result.state())));
  }

  private static void objection(ObjectNode json, Objection objection) {
    json.put("id", objection.id())
        .put("unit", objection.unit())
        .put("leaf", objection.leaf())
        .put("by", objection.by())
        .put("at", objection.at().toString())
        .put("claim", objection.claim())
        .put("evidence", objection.evidence());
    objection
        .ruling()
        .ifPresent(
            ruling -> {
              ObjectNode node =
                  json.putObject("ruling")
                      .put("by", ruling.by())
                      .put("at", ruling.at().toString())
                      .put("upheld", ruling.isUpheld())
                      .put("reason", ruling.reason());
              Json.put(node, "corrected", ruling.corrected());
            });
  }

  private static void published(ObjectNode json, Published published) {
    json.put("by", published.by())
        .put("at", published.at().toString())
        .put("schemeHash", published.schemeHash())
        .put("inputHash", published.inputHash())
        .put("resultHash", published.resultHash())
        .put("arithmetic", published.arithmetic());
  }

  static StoredResult result(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    List<Objection> objections = new ArrayList<>();
    document.get("objections").forEach(each -> objections.add(objection(each)));
    List<Exemption> exemptions = new ArrayList<>();
    document
        .get("exemptions")
        .forEach(
            each ->
                exemptions.add(
                    new Exemption(
                        each.get("unit").asText(),
                        each.get("by").asText(),
                        instant(each),
                        each.get("reason").asText(),
                        each.get("evidence").asText())));
    return new StoredResult(
        new ResultLife(
            record.id(),
            document.get("recordedBy").asText(),
            Instant.parse(document.get("recordedAt").asText()),
            objections,
            exemptions,
            Optional.ofNullable(document.get("published")).map(ResultRecords::published)),
        document.get("scheme").asText(),
        Json.text(record, "period"));
  }

  private static Instant instant(JsonNode node) {
    return Instant.parse(node.get("at").asText());
  }

  private static Objection objection(JsonNode node) {
    return new Objection(
        node.get("id").asText(),
        node.get("unit").asText(),
        node.get("leaf").asText(),
        node.get("by").asText(),
        instant(node),
        node.get("claim").asText(),
        node.get("evidence").asText(),
        Optional.ofNullable(node.get("ruling"))
            .map(
                ruling ->
                    new Objection.Ruling(
                        ruling.get("by").asText(),
                        instant(ruling),
                        ruling.get("upheld").asBoolean(),
                        ruling.get("reason").asText(),
                        Ordered.copyOf(Json.map(ruling, "corrected")))));
  }

  private static Published published(JsonNode node) {
    return new Published(
        node.get("by").asText(),
        instant(node),
        node.get("schemeHash").asText(),
        node.get("inputHash").asText(),
        node.get("resultHash").asText(),
        node.get("arithmetic").asInt());
  }

  /** A unit as it was recorded, with its provisional and, once published, its final row. */
  static Write row(StoredRow row, String result, long version) {
    ObjectNode document = Json.object();
    Json.put(document, "figures", row.input().figures());
    Json.put(document, "texts", row.input().texts());
    row.provisional().forEach(document.putArray("provisional")::add);
    row.published().forEach(document.putArray("published")::add);
    Map<String, FieldValue> fields = new TreeMap<>();
    fields.put("result", FieldValue.of(result));
    fields.put("place", FieldValue.of(row.place()));
    fields.put("unit", FieldValue.of(row.input().unit()));
    row.band().ifPresent(band -> fields.put("band", FieldValue.of(band)));
    return new Write.Put(
        ROW.name(), result + "/" + row.input().unit(), version, Json.text(document), fields);
  }

  static StoredRow row(StoredRecord record, long place) {
    JsonNode document = Json.read(record.document());
    return new StoredRow(
        place,
        new InputSheet.Row(
            Json.text(record, "unit"),
            Ordered.copyOf(Json.map(document, "figures")),
            Ordered.copyOf(Json.map(document, "texts"))),
        texts(document.get("provisional")),
        texts(document.get("published")),
        Json.optionalText(record, "band"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}

package org.grassroots.governance.engine.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Audit entries as records.
 *
 * @since 0.1
 */
public final class AuditRecords {
  /** The kind of audit entries; the id is that of the commit. */
  public static final RecordKind KIND =
      RecordKind.of(
              "audit",
              FieldSpec.of("actor", FieldType.TEXT),
              FieldSpec.of("action", FieldType.TEXT),
              FieldSpec.of("subject", FieldType.TEXT),
              FieldSpec.of("at", FieldType.INSTANT))
          .withIndexes(RecordKind.Key.of("subject", "at"));

  private AuditRecords() {}

  /** The write that adds an entry. */
  public static Write write(AuditEntry entry) {
    ObjectNode document = Json.object();
    document
        .put("purpose", entry.purpose())
        .put("command", entry.commandHash())
        .put("writes", entry.writesHash());
    ArrayNode facts = document.putArray("facts");
    entry.facts().forEach(fact -> add(facts.addObject(), fact));
    Map<String, FieldValue> fields =
        Map.of(
            "actor", FieldValue.of(entry.actor()),
            "action", FieldValue.of(entry.action()),
            "subject", FieldValue.of(entry.subject()),
            "at", FieldValue.of(entry.at()));
    return new Write.Put(KIND.name(), entry.commitId(), Write.ABSENT, Json.text(document), fields);
  }

  /** The entry in a record. */
  public static AuditEntry read(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    List<Fact> facts = new ArrayList<>();
    document.get("facts").forEach(node -> facts.add(fact(node)));
    return new AuditEntry(
        record.id(),
        Json.text(record, "actor"),
        Json.text(record, "action"),
        Json.text(record, "subject"),
        document.get("purpose").asText(),
        Json.instant(record, "at").orElseThrow(),
        document.get("command").asText(),
        document.get("writes").asText(),
        facts);
  }

  private static void add(ObjectNode node, Fact fact) {
    node.put("type", fact.type()).put("subject", fact.subject()).put("at", fact.at().toString());
    Json.put(node, "details", fact.details());
  }

  private static Fact fact(JsonNode node) {
    return new Fact(
        node.get("type").asText(),
        node.get("subject").asText(),
        Instant.parse(node.get("at").asText()),
        Json.map(node, "details"));
  }
}

package org.grassroots.governance.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * The JSON of stored documents. For the engine's own packages; not part of what hosts use.
 *
 * @since 0.1
 */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The text of a document, keys in the order they were put. */
  public static String text(JsonNode document) {
    return document.toString();
  }

  /** The tree of a document. */
  public static JsonNode read(String document) {
    try {
      return MAPPER.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored document is no JSON: " + document, e);
    }
  }

  /** Puts a map of texts, in its order. */
  public static void put(ObjectNode node, String name, Map<String, String> map) {
    ObjectNode child = node.putObject(name);
    map.forEach(child::put);
  }

  /** Puts a text where there is one. */
  public static void put(ObjectNode node, String name, Optional<?> value) {
    value.ifPresent(present -> node.put(name, present.toString()));
  }

  /** Reads a map of texts; absent reads as empty. */
  public static Map<String, String> map(JsonNode node, String name) {
    Map<String, String> map = new HashMap<>();
    node.path(name).properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    return map;
  }

  /** Reads a text that may be absent. */
  public static Optional<String> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
  }

  /** The text of a declared field; empty text when absent. */
  public static String text(StoredRecord record, String field) {
    return optionalText(record, field).orElse("");
  }

  /** The text of a declared field. */
  public static Optional<String> optionalText(StoredRecord record, String field) {
    return record.field(field).map(value -> ((FieldValue.Text) value).value());
  }

  /** The instant of a declared field. */
  public static Optional<Instant> instant(StoredRecord record, String field) {
    return record.field(field).map(value -> ((FieldValue.Moment) value).value());
  }
}

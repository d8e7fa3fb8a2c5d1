package org.grassroots.governance.engine.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.Timeline.Span;

/** Spans of days in documents. */
final class Spans {
  private Spans() {}

  static <V> void write(ArrayNode list, Span<LocalDate, V> span, BiConsumer<ObjectNode, V> value) {
    ObjectNode node = list.addObject();
    node.put("from", span.from().toString());
    Json.put(node, "to", span.to());
    value.accept(node, span.value());
  }

  static <V> Span<LocalDate, V> read(JsonNode node, V value) {
    return new Span<>(
        LocalDate.parse(node.path("from").asText()),
        Json.optional(node, "to").map(LocalDate::parse),
        value);
  }
}

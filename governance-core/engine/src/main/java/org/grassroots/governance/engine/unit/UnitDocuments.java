package org.grassroots.governance.engine.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;

/** Lives of units as documents: every span with its first day, its end or nothing, and a value. */
final class UnitDocuments {
  static final String NAME = "name";

  private static final String TO = "to";

  private UnitDocuments() {}

  static String text(UnitLife life) {
    ObjectNode document = Json.object();
    spans(document.putArray(NAME), life.name(), (node, name) -> node.put("is", name));
    spans(document.putArray("code"), life.code(), (node, code) -> node.put("is", code));
    ObjectNode places = document.putObject("places");
    life.places()
        .forEach(
            (hierarchy, line) ->
                spans(
                    places.putArray(hierarchy),
                    line,
                    (node, place) -> node.put("in", place.parent()).put("level", place.level())));
    return Json.text(document.put("changed", life.lastChange().toString()));
  }

  private static <V> void spans(
      ArrayNode array, Timeline<LocalDate, V> line, BiConsumer<ObjectNode, V> put) {
    for (Span<LocalDate, V> span : line.spans()) {
      ObjectNode node = array.addObject().put("from", span.from().toString());
      Json.put(node, TO, span.to());
      put.accept(node, span.value());
    }
  }

  static UnitLife life(String id, JsonNode document) {
    SortedMap<String, Timeline<LocalDate, UnitPlace>> places = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : document.path("places").properties()) {
      places.put(
          entry.getKey(),
          line(
              entry.getValue(),
              node -> new UnitPlace(node.path("in").asText(), node.path("level").asInt())));
    }
    return new UnitLife(
        id,
        line(document.path(NAME), node -> node.path("is").asText()),
        line(document.path("code"), node -> node.path("is").asText()),
        places,
        LocalDate.parse(document.path("changed").asText()));
  }

  private static <V> Timeline<LocalDate, V> line(JsonNode array, Function<JsonNode, V> value) {
    List<Span<LocalDate, V>> spans = new ArrayList<>();
    for (JsonNode node : array) {
      Optional<LocalDate> to = Json.optional(node, TO).map(LocalDate::parse);
      LocalDate from = LocalDate.parse(node.path("from").asText());
      spans.add(new Span<>(from, to, value.apply(node)));
    }
    return Timeline.of(spans);
  }
}

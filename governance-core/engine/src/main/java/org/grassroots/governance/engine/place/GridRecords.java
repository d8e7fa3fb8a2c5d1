package org.grassroots.governance.engine.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.place.register.Grid;
import org.grassroots.governance.model.place.register.GridState;
import org.grassroots.governance.model.place.register.Worker;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Grids as records: one each, with all its states.
 *
 * @since 0.1
 */
public final class GridRecords {
  /** The kind of grids; the code is that of a grid that is open. */
  public static final RecordKind KIND =
      RecordKind.of(
              "grid",
              FieldSpec.of("grid_kind", FieldType.TEXT),
              FieldSpec.of("code", FieldType.TEXT),
              FieldSpec.of("unit_path", FieldType.TEXT))
          .withUnique(RecordKind.Key.of("code"))
          .withIndexes(RecordKind.Key.of("unit_path"));

  private GridRecords() {}

  static Write write(Grid grid, String unitPath, long expectedVersion) {
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("grid_kind", FieldValue.of(grid.kind()));
    fields.put("unit_path", FieldValue.of(unitPath));
    List<Span<LocalDate, GridState>> spans = grid.states().spans();
    Span<LocalDate, GridState> last = spans.get(spans.size() - 1);
    if (last.to().isEmpty()) {
      fields.put("code", FieldValue.of(last.value().code()));
    }
    ObjectNode document = Json.object();
    ArrayNode states = document.putArray("states");
    spans.forEach(span -> Spans.write(states, span, GridRecords::write));
    return new Write.Put(KIND.name(), grid.id(), expectedVersion, Json.text(document), fields);
  }

  private static void write(ObjectNode node, GridState state) {
    node.put("community", state.community()).put("code", state.code());
    node.put("name", state.notice().name()).put("extent", state.notice().extent());
    node.put("supervisionPhone", state.notice().supervisionPhone());
    ArrayNode workers = node.putArray("workers");
    state
        .workers()
        .forEach(
            worker ->
                workers
                    .addObject()
                    .put("id", worker.id())
                    .put("name", worker.name())
                    .put("contact", worker.contact()));
    ArrayNode boundary = node.putArray("boundary");
    state
        .boundary()
        .forEach(
            polygon -> {
              ArrayNode rings = boundary.addArray();
              write(rings.addArray(), polygon.outline());
              polygon.holes().forEach(hole -> write(rings.addArray(), hole));
            });
  }

  private static void write(ArrayNode node, Ring ring) {
    for (int i = 0; i < ring.size(); i++) {
      node.addArray().add(ring.point(i).longitude()).add(ring.point(i).latitude());
    }
  }

  static Grid read(StoredRecord record) {
    List<Span<LocalDate, GridState>> spans = new ArrayList<>();
    for (JsonNode node : Json.read(record.document()).path("states")) {
      spans.add(Spans.read(node, state(node)));
    }
    return new Grid(record.id(), Json.text(record, "grid_kind"), Timeline.of(spans));
  }

  private static GridState state(JsonNode node) {
    List<Worker> workers = new ArrayList<>();
    node.path("workers")
        .forEach(
            worker ->
                workers.add(
                    new Worker(text(worker, "id"), text(worker, "name"), text(worker, "contact"))));
    List<Polygon> boundary = new ArrayList<>();
    node.path("boundary").forEach(rings -> boundary.add(polygon(rings)));
    return new GridState(
        text(node, "community"),
        text(node, "code"),
        boundary,
        workers,
        new GridState.Published(
            text(node, "name"), text(node, "extent"), text(node, "supervisionPhone")));
  }

  private static Polygon polygon(JsonNode node) {
    List<Ring> rings = new ArrayList<>();
    for (JsonNode ring : node) {
      List<Position> points = new ArrayList<>();
      ring.forEach(
          point -> points.add(new Position(point.get(0).asDouble(), point.get(1).asDouble())));
      rings.add(Ring.of(points));
    }
    return new Polygon(rings.get(0), rings.subList(1, rings.size()));
  }

  private static String text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText).orElse("");
  }
}

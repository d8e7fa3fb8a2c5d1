package org.grassroots.governance.engine.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.register.Subject;
import org.grassroots.governance.model.place.register.SubjectState;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Subjects of grids as records: one each, with all its states.
 *
 * @since 0.1
 */
public final class SubjectRecords {
  /** The kind of subjects. */
  public static final RecordKind KIND =
      RecordKind.of(
              "grid_subject",
              FieldSpec.of("subject_kind", FieldType.TEXT),
              FieldSpec.of("unit_path", FieldType.TEXT))
          .withIndexes(RecordKind.Key.of("unit_path"));

  private SubjectRecords() {}

  static Write write(Subject subject, String unitPath, long expectedVersion) {
    ObjectNode document = Json.object();
    ArrayNode states = document.putArray("states");
    subject.states().spans().forEach(span -> Spans.write(states, span, SubjectRecords::write));
    return new Write.Put(
        KIND.name(),
        subject.id(),
        expectedVersion,
        Json.text(document),
        Map.of(
            "subject_kind", FieldValue.of(subject.kind()), "unit_path", FieldValue.of(unitPath)));
  }

  private static void write(ObjectNode node, SubjectState state) {
    node.put("grid", state.grid());
    state
        .position()
        .ifPresent(at -> node.put("longitude", at.longitude()).put("latitude", at.latitude()));
    ObjectNode residents = node.putObject("residents");
    state.residents().forEach(residents::put);
  }

  static Subject read(StoredRecord record) {
    List<Span<LocalDate, SubjectState>> spans = new ArrayList<>();
    for (JsonNode node : Json.read(record.document()).path("states")) {
      spans.add(Spans.read(node, state(node)));
    }
    return new Subject(record.id(), Json.text(record, "subject_kind"), Timeline.of(spans));
  }

  private static SubjectState state(JsonNode node) {
    Map<String, Integer> residents = new TreeMap<>();
    node.path("residents")
        .properties()
        .forEach(entry -> residents.put(entry.getKey(), entry.getValue().asInt()));
    Optional<Position> position =
        node.has("longitude")
            ? Optional.of(
                new Position(node.get("longitude").asDouble(), node.get("latitude").asDouble()))
            : Optional.empty();
    return SubjectState.of(position, node.path("grid").asText(), residents);
  }
}

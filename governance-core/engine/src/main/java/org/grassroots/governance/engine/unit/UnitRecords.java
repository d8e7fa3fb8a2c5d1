package org.grassroots.governance.engine.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.unit.Succession;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Units as records. A unit that never changed has no document of its life.
 *
 * @since 0.1
 */
public final class UnitRecords {
  /** The kind of units. */
  public static final RecordKind KIND =
      RecordKind.of(
              "unit",
              FieldSpec.of("name", FieldType.TEXT),
              FieldSpec.of("level", FieldType.TEXT),
              FieldSpec.of("unit_path", FieldType.TEXT),
              FieldSpec.of("unit_parent", FieldType.TEXT),
              FieldSpec.of("unit_end", FieldType.TEXT))
          .withUnique(RecordKind.Key.of("unit_path"))
          .withIndexes(RecordKind.Key.of("level", "unit_path"), RecordKind.Key.of("unit_parent"));

  /** The kind of what units were: those once under a unit, or with a code. */
  public static final RecordKind LINKS = RecordKind.of("unit_link");

  /** The kind of what went into what. */
  public static final RecordKind SUCCESSIONS =
      RecordKind.of("unit_succession", FieldSpec.of("day", FieldType.TEXT));

  private static final String MEMBERS = "units";

  private UnitRecords() {}

  static Write write(RegisteredUnit unit, int level) {
    String document = Json.text(Json.object().put("level", level));
    return write(unit, Write.ABSENT, document, Optional.empty());
  }

  static Write write(RegisteredUnit unit, long expected, String document, Optional<LocalDate> end) {
    Map<String, FieldValue> fields = new TreeMap<>();
    fields.put("name", FieldValue.of(unit.name()));
    fields.put("level", FieldValue.of(unit.level()));
    fields.put("unit_path", FieldValue.of(unit.path()));
    if (!unit.parent().isEmpty()) {
      fields.put("unit_parent", FieldValue.of(unit.parent()));
    }
    end.ifPresent(day -> fields.put("unit_end", FieldValue.of(day.toString())));
    return new Write.Put(KIND.name(), unit.id(), expected, document, fields);
  }

  /** The same record once more, so that who looked at it before notices. */
  static Write touch(StoredRecord record) {
    return write(read(record), record.version(), record.document(), end(record));
  }

  /** The unit in a record. */
  public static RegisteredUnit read(StoredRecord record) {
    return new RegisteredUnit(
        record.id(),
        Json.text(record, "name"),
        Json.text(record, "level"),
        Json.text(record, "unit_path"));
  }

  /** The level of a unit that never changed: how deep it was when it was registered. */
  static int level(StoredRecord record) {
    return Json.read(record.document()).path("level").asInt(depth(Json.text(record, "unit_path")));
  }

  /** Whether the unit exists on a day, whatever the fields of the record say yet. */
  static boolean existsAt(StoredRecord record, LocalDate day) {
    boolean isPlain = !record.document().contains("\"" + UnitDocuments.NAME + "\"");
    return isPlain || StoredUnits.life(record).existsAt(day);
  }

  static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** The first day on which the unit is no more. */
  static Optional<LocalDate> end(StoredRecord record) {
    return Json.optionalText(record, "unit_end").map(LocalDate::parse);
  }

  static String under(String unit) {
    return "under/" + unit;
  }

  static String coded(String code) {
    return "code/" + code;
  }

  static Write link(String id, long expected, Collection<String> members) {
    ObjectNode document = Json.object();
    ArrayNode units = document.putArray(MEMBERS);
    members.stream().sorted().forEach(units::add);
    return new Write.Put(LINKS.name(), id, expected, Json.text(document), Map.of());
  }

  static List<String> members(StoredRecord record) {
    List<String> members = new ArrayList<>();
    Json.read(record.document()).path(MEMBERS).forEach(node -> members.add(node.asText()));
    return members;
  }

  static Write write(String id, Succession succession) {
    ObjectNode document = Json.object();
    succession
        .shares()
        .forEach(
            (unit, shares) -> {
              ObjectNode heirs = document.putObject(unit);
              shares.forEach((heir, share) -> heirs.put(heir, share.toString()));
            });
    return new Write.Put(
        SUCCESSIONS.name(),
        id,
        Write.ABSENT,
        Json.text(document),
        Map.of("day", FieldValue.of(succession.on().toString())));
  }

  static Succession succession(StoredRecord record) {
    SortedMap<String, SortedMap<String, Fraction>> shares = new TreeMap<>();
    for (Map.Entry<String, JsonNode> unit : Json.read(record.document()).properties()) {
      SortedMap<String, Fraction> heirs = new TreeMap<>();
      unit.getValue()
          .properties()
          .forEach(heir -> heirs.put(heir.getKey(), Fraction.parse(heir.getValue().asText())));
      shares.put(unit.getKey(), heirs);
    }
    return new Succession(LocalDate.parse(Json.text(record, "day")), shares);
  }
}

package org.grassroots.governance.engine.unit;

import java.util.Map;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Units as records.
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
              FieldSpec.of("unit_path", FieldType.TEXT))
          .withUnique(RecordKind.Key.of("unit_path"))
          .withIndexes(RecordKind.Key.of("level", "unit_path"));

  private UnitRecords() {}

  static Write write(RegisteredUnit unit) {
    return new Write.Put(
        KIND.name(),
        unit.id(),
        Write.ABSENT,
        "{}",
        Map.of(
            "name", FieldValue.of(unit.name()),
            "level", FieldValue.of(unit.level()),
            "unit_path", FieldValue.of(unit.path())));
  }

  /** The unit in a record. */
  public static RegisteredUnit read(StoredRecord record) {
    return new RegisteredUnit(
        record.id(),
        Json.text(record, "name"),
        Json.text(record, "level"),
        Json.text(record, "unit_path"));
  }
}

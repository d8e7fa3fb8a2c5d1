package org.grassroots.governance.tck.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/** The kind on which the laws are tried: a field of every type, a unique key, two indexes. */
final class LawKinds {
  static final String NAME = "law";

  static final RecordKind KIND =
      RecordKind.of(
              NAME,
              FieldSpec.of("title", FieldType.TEXT),
              FieldSpec.of("code", FieldType.TEXT),
              FieldSpec.of("whole", FieldType.INTEGER),
              FieldSpec.decimal("amount", 18, 4),
              FieldSpec.of("flag", FieldType.BOOLEAN),
              FieldSpec.of("day", FieldType.DATE),
              FieldSpec.of("moment", FieldType.INSTANT),
              FieldSpec.of("later", FieldType.INSTANT),
              FieldSpec.of("raw", FieldType.BYTES))
          .withUnique(RecordKind.Key.of("code"))
          .withIndexes(RecordKind.Key.of("title", "whole"), RecordKind.Key.of("whole"));

  private LawKinds() {}

  /** An open store at a fresh location that knows the kind. */
  static RecordStore fresh(StoreHarness harness, String location) {
    RecordStore store = harness.open(location);
    store.declare(List.of(KIND));
    return store;
  }

  static Write.Put put(String id, long expected, String document, Map<String, FieldValue> fields) {
    return new Write.Put(NAME, id, expected, document, fields);
  }

  static Write.Put put(String id, long expected, String document) {
    return put(id, expected, document, Map.of());
  }

  static Write.Delete delete(String id, long expected) {
    return new Write.Delete(NAME, id, expected);
  }

  static Write.Erase erase(String id, long expected) {
    return new Write.Erase(NAME, id, expected);
  }

  /** Fields by name and value in turn. */
  static Map<String, FieldValue> fields(Object... namesAndValues) {
    Map<String, FieldValue> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], (FieldValue) namesAndValues[i + 1]);
    }
    return fields;
  }
}

package org.grassroots.governance.spi.store.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * A value of a unique key: what at most one live record may hold (S7).
 *
 * @param kind the kind
 * @param key the name of the unique key
 * @param values one a field of the key, in its order
 * @since 0.1
 */
public record KeyValue(String kind, String key, List<FieldValue> values) {
  /** Copies the values. */
  public KeyValue {
    values = List.copyOf(values);
  }

  /**
   * The values these fields give the unique keys of the kind; keys with an absent field are left
   * out.
   */
  public static List<KeyValue> of(RecordKind kind, Map<String, FieldValue> fields) {
    List<KeyValue> held = new ArrayList<>(kind.uniqueKeys().size());
    for (RecordKind.Key key : kind.uniqueKeys()) {
      values(key, fields)
          .ifPresent(values -> held.add(new KeyValue(kind.name(), key.name(), values)));
    }
    return held;
  }

  /** The values of the fields of a key or index; empty when one is absent. */
  public static Optional<List<FieldValue>> values(
      RecordKind.Key key, Map<String, FieldValue> fields) {
    List<FieldValue> values = new ArrayList<>(key.fields().size());
    for (String field : key.fields()) {
      FieldValue value = fields.get(field);
      if (value == null) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }
}

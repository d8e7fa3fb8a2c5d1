package org.grassroots.governance.spi.store;

import java.util.Map;
import java.util.Optional;

/**
 * A record as it stands at one version.
 *
 * @param kind its kind
 * @param id its id
 * @param version from 1
 * @param document the document exactly as it was put (S13)
 * @param fields the declared fields that have a value
 * @since 0.1
 */
public record StoredRecord(
    String kind, String id, long version, String document, Map<String, FieldValue> fields) {

  /** Copies the fields. */
  public StoredRecord {
    fields = Map.copyOf(fields);
  }

  /** The value of a declared field; empty when the field is absent. */
  public Optional<FieldValue> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }
}

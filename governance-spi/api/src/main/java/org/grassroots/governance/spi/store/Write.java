package org.grassroots.governance.spi.store;

import java.util.Map;

/**
 * One change that a commit asks for. Each names the version it expects, so that no update is lost
 * (S2).
 *
 * @since 0.1
 */
public sealed interface Write {
  /** The expected version of a record that must not exist (never did, or is deleted or erased). */
  long ABSENT = 0;

  /** The kind of the record. */
  String kind();

  /** The id of the record: 1 to 200 code points, no U+0000, no lone surrogate. */
  String id();

  /** The version the record must have, or {@link #ABSENT}. */
  long expectedVersion();

  /**
   * Creates or replaces a record. A record created again after its deletion goes on counting
   * versions.
   *
   * @param document the whole document, usually JSON; stored as it is
   * @param fields values of declared fields; a field left out is absent (S15)
   */
  record Put(
      String kind, String id, long expectedVersion, String document, Map<String, FieldValue> fields)
      implements Write {
    /** Copies the fields. */
    public Put {
      fields = Map.copyOf(fields);
    }
  }

  /** Deletes a live record; a tombstone stays in history and feed (S12). */
  record Delete(String kind, String id, long expectedVersion) implements Write {}

  /**
   * Removes the content of a record from state and from all of its history, for privacy; that it
   * existed, its versions and their feed positions stay (S12). A live record is gone afterwards as
   * if deleted; a deleted one can be erased too, by the version of its tombstone.
   */
  record Erase(String kind, String id, long expectedVersion) implements Write {}
}

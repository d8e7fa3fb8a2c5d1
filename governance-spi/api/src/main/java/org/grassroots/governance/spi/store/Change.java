package org.grassroots.governance.spi.store;

/**
 * One changed record in the feed.
 *
 * @param kind its kind
 * @param id its id
 * @param version the version after the change
 * @param type what happened
 * @since 0.1
 */
public record Change(String kind, String id, long version, Type type) {

  /** What a change did. */
  public enum Type {
    /** Created or replaced. */
    PUT,
    /** Deleted, tombstone kept. */
    DELETE,
    /** Content removed for privacy, fact kept. */
    ERASE
  }
}

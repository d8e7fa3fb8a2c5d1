package org.grassroots.governance.spi.store;

import java.util.List;
import java.util.OptionalLong;

/**
 * The answer to a commit: it is done and, in a durable store, on disk (S3).
 *
 * @param commitId the id of the commit
 * @param position its place in the change feed, from 1 without gaps (S10); empty while the host's
 *     transaction is still open (S20)
 * @param versions the new versions, in the order of the writes
 * @since 0.1
 */
public record Receipt(String commitId, OptionalLong position, List<RecordVersion> versions) {

  /**
   * The version a write gave a record.
   *
   * @param version from 1, one more at each write of the record, tombstones included
   */
  public record RecordVersion(String kind, String id, long version) {}

  /** Copies the versions. */
  public Receipt {
    versions = List.copyOf(versions);
  }
}

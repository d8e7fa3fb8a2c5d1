package org.grassroots.governance.spi.store;

import java.util.List;

/**
 * One commit in the change feed (S10).
 *
 * @param position from 1, no gaps, the same for every reader
 * @param commitId the id of the commit
 * @param contentHash SHA-256 of the canonical commit, 64 lower-case hexadecimal digits ({@link
 *     Commits#contentHash})
 * @param changes in the order of the writes; may be empty
 * @since 0.1
 */
public record FeedEntry(long position, String commitId, String contentHash, List<Change> changes) {
  /** Copies the changes. */
  public FeedEntry {
    changes = List.copyOf(changes);
  }
}

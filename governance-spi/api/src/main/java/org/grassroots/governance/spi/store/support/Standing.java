package org.grassroots.governance.spi.store.support;

import java.util.Optional;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Write;

/**
 * How a record stands: its newest version, tombstones included, and what made it.
 *
 * @param version the newest version; 0 when the record never was
 * @param last what made the newest version; empty when the record never was
 * @since 0.1
 */
public record Standing(long version, Optional<Change.Type> last) {
  /** A record that never was. */
  public static final Standing NEVER = new Standing(Write.ABSENT, Optional.empty());

  /** The standing after a change. */
  public static Standing of(long version, Change.Type last) {
    return new Standing(version, Optional.of(last));
  }

  /** Whether the record is live. */
  public boolean isLive() {
    return last.filter(type -> type == Change.Type.PUT).isPresent();
  }

  /** Whether the record is deleted and its content still in the history. */
  public boolean isDeleted() {
    return last.filter(type -> type == Change.Type.DELETE).isPresent();
  }

  /** The version of the live record, or {@link Write#ABSENT}. */
  public long liveVersion() {
    return isLive() ? version : Write.ABSENT;
  }
}

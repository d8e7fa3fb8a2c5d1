package org.grassroots.governance.engine.matter;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Query;

/**
 * What an edited calendar did to a page of open matters.
 *
 * @param moved ids of the matters whose due instant moved, oldest first
 * @param next where the next page starts; empty at the end
 * @since 0.1
 */
public record Reprojection(List<String> moved, Optional<Query.Cursor> next) {
  /** Copies the list. */
  public Reprojection {
    moved = List.copyOf(moved);
  }
}

package org.grassroots.governance.engine.matter;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.spi.store.Query;

/**
 * A page of matters.
 *
 * @param matters in the order of the question
 * @param next where the next page starts; empty at the end
 * @since 0.1
 */
public record MatterPage(List<Matter> matters, Optional<Query.Cursor> next) {
  /** Copies the list. */
  public MatterPage {
    matters = List.copyOf(matters);
  }
}

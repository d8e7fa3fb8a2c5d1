package org.grassroots.governance.engine.matter;

import java.util.List;
import org.grassroots.governance.model.matter.Matter;

/**
 * What became of an imported batch.
 *
 * @param matters as they stand now, in the order of the batch
 * @param newlyStored how many were not there before
 * @param updated how many were there with other content
 * @since 0.1
 */
public record ImportedMatters(List<Matter> matters, int newlyStored, int updated) {
  /** Copies the list. */
  public ImportedMatters {
    matters = List.copyOf(matters);
  }
}

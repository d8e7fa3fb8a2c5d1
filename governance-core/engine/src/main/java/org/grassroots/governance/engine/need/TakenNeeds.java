package org.grassroots.governance.engine.need;

import java.util.List;
import org.grassroots.governance.model.need.ListedNeed;

/**
 * What became of many needs that were taken in together.
 *
 * @param taken those that came, in the order of the command
 * @param known those that were there already with the same content
 * @since 0.1
 */
public record TakenNeeds(List<ListedNeed> taken, List<ListedNeed> known) {
  /** Copies the lists. */
  public TakenNeeds {
    taken = List.copyOf(taken);
    known = List.copyOf(known);
  }
}

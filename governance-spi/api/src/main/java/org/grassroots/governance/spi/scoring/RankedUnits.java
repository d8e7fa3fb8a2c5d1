package org.grassroots.governance.spi.scoring;

import java.util.Map;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How units stand to each other.
 *
 * @param score one a unit, more is better; missing where the method says nothing of the unit
 * @param rank 1 for the best, equals share the better place; missing where there is no score
 * @param figures what else the method found, by name, each as long as the score; may be empty
 * @since 0.1
 */
public record RankedUnits(Column score, Column rank, Map<String, Column> figures) {
  /** Copies the map in order. */
  public RankedUnits {
    figures = Ordered.copyOf(figures);
  }
}

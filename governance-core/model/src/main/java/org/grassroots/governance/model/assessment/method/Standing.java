package org.grassroots.governance.model.assessment.method;

import java.util.Map;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How units stand to each other by all criteria at once.
 *
 * @param score one a unit, more is better, NaN where the method says nothing
 * @param rank 1 for the best, equals share the better place; NaN where there is no score
 * @param figures what else the method found, one column each, by name
 * @since 0.1
 */
public record Standing(double[] score, double[] rank, SortedMap<String, double[]> figures) {
  /** Copies the map. */
  public Standing {
    figures = Ordered.copyOf(figures);
  }

  /** A standing. */
  static Standing of(double[] score, double[] rank, Map<String, double[]> figures) {
    return new Standing(score, rank, Ordered.copyOf(figures));
  }
}

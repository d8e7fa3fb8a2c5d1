package org.grassroots.governance.model.assessment.measure;

import java.util.SortedMap;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What a record counts, by a field: {@code mostly-satisfied} may count nine tenths.
 *
 * @param field the field
 * @param of what it counts by value; any other value counts 0
 * @since 0.1
 */
public record Weighing(String field, SortedMap<String, Fraction> of) {
  /** Copies the weights. */
  public Weighing {
    of = Ordered.copyOf(of);
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * An aggregation that needs no more than + − × ÷ and comparisons, so that its results are exact
 * fractions.
 *
 * @since 0.1
 */
public interface RationalAggregation extends Aggregation {

  /** The exact result of the children that are there; at least one, the sum of weights above 0. */
  Fraction exact(List<Weighed> present);

  /**
   * How far {@link #of} may be from the exact result, when every value and weight is the double
   * nearest to its decimal; infinite when a comparison could have gone the other way.
   */
  double errorBound(double[] values, double[] weights);

  /**
   * A child that is there.
   *
   * @param weight at least 0
   * @param value its value
   */
  record Weighed(Fraction weight, Fraction value) {
    /** The values that weigh anything, ascending. */
    static List<Fraction> ascending(List<Weighed> present) {
      return present.stream()
          .filter(child -> child.weight().signum() > 0)
          .map(Weighed::value)
          .sorted()
          .toList();
    }
  }
}

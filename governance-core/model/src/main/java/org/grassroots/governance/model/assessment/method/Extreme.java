package org.grassroots.governance.model.assessment.method;

import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The worst or the best child; weights play no part, but a child that weighs 0 is left out.
 *
 * @param isWorst whether the lowest counts
 * @since 0.1
 */
public record Extreme(boolean isWorst) implements RationalAggregation {

  @Override
  public double of(double[] values, double[] weights) {
    double extreme = Double.NaN;
    for (int child = 0; child < values.length; child++) {
      double value = values[child];
      if (weights[child] > 0
          && (Double.isNaN(extreme) || (isWorst ? value < extreme : value > extreme))) {
        extreme = value;
      }
    }
    return extreme;
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    Comparator<Fraction> order =
        isWorst ? Comparator.naturalOrder() : Comparator.<Fraction>naturalOrder().reversed();
    return present.stream()
        .filter(child -> child.weight().signum() > 0)
        .map(Weighed::value)
        .min(order)
        .orElseThrow();
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    double result = of(values, weights);
    return Double.isNaN(result) ? 0 : Bounded.nearest(result).error();
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The middle child, or the mean of the two middle ones; weights play no part, but a child that
 * weighs 0 is left out.
 *
 * @since 0.1
 */
public record Median() implements RationalAggregation {

  @Override
  public double of(double[] values, double[] weights) {
    double[] sorted = Columns.weighing(values, weights);
    int n = sorted.length;
    return n == 0 ? Double.NaN : sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    List<Fraction> sorted = Weighed.ascending(present);
    int n = sorted.size();
    return sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).times(Fraction.of(1, 2));
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    double most = 0;
    for (double value : values) {
      most = StrictMath.max(most, Double.isNaN(value) ? 0 : StrictMath.abs(value));
    }
    return 2 * Bounded.nearest(most).error();
  }
}

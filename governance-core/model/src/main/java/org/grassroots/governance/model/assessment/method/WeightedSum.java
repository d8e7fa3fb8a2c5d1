package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The sum of weight times value, undivided: with weights of 1, the sum of points; with full marks
 * as weights, shares turned into points. Absent children add nothing.
 *
 * @since 0.1
 */
public record WeightedSum() implements RationalAggregation {

  @Override
  public double of(double[] values, double[] weights) {
    double sum = 0;
    boolean isAny = false;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child])) {
        sum += weights[child] * values[child];
        isAny = true;
      }
    }
    return isAny ? sum : Double.NaN;
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    Fraction sum = Fraction.ZERO;
    for (Weighed child : present) {
      sum = sum.plus(child.weight().times(child.value()));
    }
    return sum;
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    Bounded sum = Bounded.exact(0);
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child])) {
        sum = sum.plus(Bounded.nearest(weights[child]).times(Bounded.nearest(values[child])));
      }
    }
    return sum.error();
  }
}

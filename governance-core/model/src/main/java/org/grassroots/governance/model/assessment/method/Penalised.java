package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The weighted mean less a penalty for unequal children: mean × (1 − cv²), cv² being the weighted
 * variance over n divided by the squared mean. Values below 0 are refused; all 0 gives 0.
 *
 * @since 0.1
 */
public record Penalised() implements RationalAggregation {
  private static final String NAME = "penalised-mean";
  private static final Mean MEAN = new Mean();

  @Override
  public double of(double[] values, double[] weights) {
    double mean = MEAN.of(values, weights);
    if (Double.isNaN(mean)) {
      return mean;
    }
    double squares = 0;
    double whole = 0;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        double apart = Zero.RESULT_ZERO.checked(NAME, values[child], 0) - mean;
        squares += weights[child] * (apart * apart);
        whole += weights[child];
      }
    }
    return mean == 0 ? 0 : mean - squares / whole / mean;
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    Fraction mean = MEAN.exact(present);
    Fraction squares = Fraction.ZERO;
    Fraction whole = Fraction.ZERO;
    for (Weighed child : present) {
      Zero.RESULT_ZERO.checked(NAME, child.value().doubleValue(), 0);
      Fraction apart = child.value().minus(mean);
      squares = squares.plus(child.weight().times(apart.times(apart)));
      whole = whole.plus(child.weight());
    }
    return mean.signum() == 0 ? mean : mean.minus(squares.dividedBy(whole).dividedBy(mean));
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    Bounded mean = new Bounded(MEAN.of(values, weights), MEAN.errorBound(values, weights));
    if (mean.value() == 0) {
      return 0;
    }
    Bounded squares = Bounded.exact(0);
    Bounded whole = Bounded.exact(0);
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        Bounded weight = Bounded.nearest(weights[child]);
        Bounded apart = Bounded.nearest(values[child]).minus(mean);
        squares = squares.plus(weight.times(apart.times(apart)));
        whole = whole.plus(weight);
      }
    }
    return mean.minus(squares.dividedBy(whole).dividedBy(mean)).error();
  }
}

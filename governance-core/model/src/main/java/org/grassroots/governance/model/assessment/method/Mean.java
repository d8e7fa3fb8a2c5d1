package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The weighted arithmetic mean: fully compensatory, weights are rates of exchange.
 *
 * @since 0.1
 */
public record Mean() implements RationalAggregation {

  @Override
  public double of(double[] values, double[] weights) {
    double sum = 0;
    double whole = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int child = 0; child < values.length; child++) {
      double value = values[child];
      if (!Double.isNaN(value) && weights[child] > 0) {
        sum += weights[child] * value;
        whole += weights[child];
        least = value < least ? value : least;
        most = value > most ? value : most;
      }
    }
    return whole > 0 ? Columns.clip(sum / whole, least, most) : Double.NaN;
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    Fraction sum = Fraction.ZERO;
    Fraction whole = Fraction.ZERO;
    for (Weighed child : present) {
      sum = sum.plus(child.weight().times(child.value()));
      whole = whole.plus(child.weight());
    }
    return sum.dividedBy(whole);
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    Bounded sum = Bounded.exact(0);
    Bounded whole = Bounded.exact(0);
    double widest = 0;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        Bounded weight = Bounded.nearest(weights[child]);
        Bounded value = Bounded.nearest(values[child]);
        sum = sum.plus(weight.times(value));
        whole = whole.plus(weight);
        widest = StrictMath.max(widest, value.error());
      }
    }
    return StrictMath.max(sum.dividedBy(whole).error(), widest);
  }
}

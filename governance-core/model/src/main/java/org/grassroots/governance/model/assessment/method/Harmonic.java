package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The weighted harmonic mean. Values below 0 are refused.
 *
 * @param zero what a child of 0 does
 * @param floor for {@link Zero#FLOOR}, what lower values count as, above 0
 * @since 0.1
 */
public record Harmonic(Zero zero, double floor) implements RationalAggregation {
  private static final String NAME = "harmonic";

  /** Refuses a floor that is not above 0. */
  public Harmonic {
    if (zero == Zero.FLOOR && !(floor > 0)) {
      throw Refusals.parameter(NAME, "floor", floor, "above 0");
    }
  }

  @Override
  public double of(double[] values, double[] weights) {
    double sum = 0;
    double whole = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        double value = zero.checked(NAME, values[child], floor);
        if (value == 0) {
          return 0;
        }
        whole += weights[child];
        sum += weights[child] / value;
        least = value < least ? value : least;
        most = value > most ? value : most;
      }
    }
    return whole == 0 ? Double.NaN : Columns.clip(whole / sum, least, most);
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    Fraction sum = Fraction.ZERO;
    Fraction whole = Fraction.ZERO;
    for (Weighed child : present) {
      if (child.weight().signum() > 0) {
        zero.checked(NAME, child.value().doubleValue(), floor);
        Fraction value =
            zero == Zero.FLOOR ? child.value().max(Exact.fraction(floor)) : child.value();
        if (value.signum() == 0) {
          return Fraction.ZERO;
        }
        whole = whole.plus(child.weight());
        sum = sum.plus(child.weight().dividedBy(value));
      }
    }
    return whole.dividedBy(sum);
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    Bounded sum = Bounded.exact(0);
    Bounded whole = Bounded.exact(0);
    double widest = 0;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        Bounded value = Bounded.nearest(zero.checked(NAME, values[child], floor));
        if (value.value() == 0) {
          return 0;
        }
        Bounded weight = Bounded.nearest(weights[child]);
        whole = whole.plus(weight);
        sum = sum.plus(weight.dividedBy(value));
        widest = StrictMath.max(widest, value.error());
      }
    }
    return StrictMath.max(whole.dividedBy(sum).error(), widest);
  }
}

package org.grassroots.governance.model.assessment.method;

/**
 * The generalised mean: −∞ the minimum, −1 the harmonic, 0 the geometric, 1 the arithmetic mean.
 * Values below 0 are refused.
 *
 * @param exponent any number but infinity
 * @param zero what a child of 0 does when the exponent is 0 or below
 * @param floor for {@link Zero#FLOOR}, what lower values count as, above 0
 * @since 0.1
 */
public record Power(double exponent, Zero zero, double floor) implements Aggregation {
  private static final String NAME = "power";

  /** Refuses an exponent that is no number. */
  public Power {
    if (Double.isNaN(exponent) || Double.isInfinite(exponent)) {
      throw Refusals.parameter(NAME, "exponent", exponent, "a number");
    }
    if (zero == Zero.FLOOR && !(floor > 0)) {
      throw Refusals.parameter(NAME, "floor", floor, "above 0");
    }
  }

  @Override
  public double of(double[] values, double[] weights) {
    if (exponent == 0) {
      return new Geometric(zero, floor).of(values, weights);
    }
    double pivot = 0;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        double value = checked(values[child]);
        if (value == 0 && exponent < 0) {
          return 0;
        }
        boolean isNext = pivot == 0 || (exponent > 0 ? value > pivot : value < pivot);
        pivot = isNext ? value : pivot;
      }
    }
    return mean(values, weights, pivot);
  }

  /** The mean of the values as shares of the pivot, which keeps powers from overflowing. */
  private double mean(double[] values, double[] weights, double pivot) {
    double sum = 0;
    double whole = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        double value = checked(values[child]);
        sum += weights[child] * (pivot == 0 ? 0 : StrictMath.pow(value / pivot, exponent));
        whole += weights[child];
        least = value < least ? value : least;
        most = value > most ? value : most;
      }
    }
    if (whole == 0) {
      return Double.NaN;
    }
    double mean = pivot == 0 ? 0 : pivot * StrictMath.pow(sum / whole, 1 / exponent);
    return Columns.clip(mean, least, most);
  }

  private double checked(double value) {
    return (exponent > 0 && zero == Zero.ERROR ? Zero.RESULT_ZERO : zero)
        .checked(NAME, value, floor);
  }
}

package org.grassroots.governance.model.assessment.method;

/**
 * The weighted geometric mean: a low child pulls harder than a high one lifts. Values below 0 are
 * refused.
 *
 * @param zero what a child of 0 does
 * @param floor for {@link Zero#FLOOR}, what lower values count as, above 0
 * @since 0.1
 */
public record Geometric(Zero zero, double floor) implements Aggregation {
  private static final String NAME = "geometric";

  /** Refuses a floor that is not above 0. */
  public Geometric {
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
    boolean isZero = false;
    for (int child = 0; child < values.length; child++) {
      if (!Double.isNaN(values[child]) && weights[child] > 0) {
        double value = zero.checked(NAME, values[child], floor);
        whole += weights[child];
        isZero |= value == 0;
        sum += value == 0 ? 0 : weights[child] * StrictMath.log(value);
        least = value < least ? value : least;
        most = value > most ? value : most;
      }
    }
    if (whole == 0) {
      return Double.NaN;
    }
    return isZero ? 0 : Columns.clip(StrictMath.exp(sum / whole), least, most);
  }
}

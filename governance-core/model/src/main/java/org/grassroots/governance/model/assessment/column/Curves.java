package org.grassroots.governance.model.assessment.column;

import org.grassroots.governance.model.shared.Fraction;

/**
 * Powers, logarithms and exponentials. Where the slope has no bound, near 0, units are left to the
 * exact way, and so are all for which the function may not exist. {@link Math} is within one unit
 * in the last place.
 */
final class Curves {
  /** The share of the largest figure below which a slope is too steep. */
  private static final double STEEP = 1e-6;

  private static final double FAR = 300;
  private final Build build;

  Curves(Build build) {
    this.build = build;
  }

  /** The least figure the loops take, above 0 with every error. */
  static double floor(Bound bound) {
    double least = bound.least() - bound.error();
    double share = bound.most() * STEEP;
    return Math.max(Math.max(least > share ? least : share, 8 * bound.error()), Double.MIN_NORMAL);
  }

  /** A function of one figure. */
  @FunctionalInterface
  interface Curve {
    double of(double x);
  }

  private Slot above(Slot x, double least, Bound bound, Curve curve) {
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (a[i] >= least) {
              a[i] = curve.of(a[i]);
            } else if (!Double.isNaN(a[i])) {
              frame.undecided(i);
              a[i] = bound.most();
            }
          }
        });
    return build.sane(new Slot(x.place(), bound, Grain.NONE, x.isWhole()));
  }

  Slot power(Slot x, Fraction exponent) {
    double power = exponent.doubleValue();
    double least = floor(x.bound());
    double most = Math.max(x.bound().most(), least) * Bound.SLACK + x.bound().error();
    double one = Math.pow(least / 2, power);
    double other = Math.pow(most, power);
    double size = Math.max(one, other);
    double slope =
        Math.abs(power) * Math.max(Math.pow(least / 2, power - 1), Math.pow(most, power - 1));
    double error =
        slope * x.bound().error()
            + 8 * Bound.EPSILON * size * (1 + Math.abs(power) * Math.abs(Math.log(least)))
            + 8 * Bound.EPSILON * size * Math.abs(power) * Math.abs(Math.log(most));
    return above(
        x, least, Bound.of(Math.min(one, other), size, error), value -> Math.pow(value, power));
  }

  Slot ln(Slot x) {
    double least = floor(x.bound());
    double most = Math.max(x.bound().most(), least) * Bound.SLACK + x.bound().error();
    double low = Math.log(least / 2);
    double high = Math.log(most);
    double size = Math.max(Math.abs(low), Math.abs(high));
    double error = 2 * x.bound().error() / least + 4 * Bound.EPSILON * (size + 1);
    return above(x, least, Bound.of(low, high + Bound.EPSILON, error), Math::log);
  }

  Slot exp(Slot x) {
    if (x.bound().size() > FAR || x.bound().error() > 1) {
      throw new Unsupported("exp");
    }
    double most = Math.exp(x.bound().most()) * Bound.SLACK;
    double error = most * (2 * x.bound().error() + 4 * Bound.EPSILON);
    return above(
        x,
        Double.NEGATIVE_INFINITY,
        Bound.of(Math.exp(x.bound().least()) / Bound.SLACK, most, error),
        Math::exp);
  }
}

package org.grassroots.governance.model.assessment.column;

import java.math.BigDecimal;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * What is known of a register for all units: between which ends the exact figures lie and how far
 * the doubles may be from them. Every error is rounded up generously.
 *
 * @param least no exact figure is below
 * @param most no exact figure is above
 * @param error no double is further from its exact figure
 */
record Bound(double least, double most, double error) {
  /** Twice the relative error of one operation. */
  static final double EPSILON = Math.ulp(1.0);

  /** Wide enough for what the computing of bounds itself rounds. */
  static final double SLACK = 1 + 1e-9;

  /** More than this is left to the exact way. */
  private static final double HUGE = 1e140;

  private static final double TINY = 1e-290;
  private static final int DIGITS = 17;

  static Bound of(double least, double most, double error) {
    return new Bound(least, most, error == 0 ? 0 : error * SLACK + TINY);
  }

  static Bound constant(Real value) {
    double near = near(value);
    boolean isExact =
        value instanceof Fraction fraction
            && !Double.isInfinite(near)
            && Fraction.of(new BigDecimal(near)).equals(fraction);
    return of(near, near, isExact ? 0 : 2 * Math.abs(near) * EPSILON);
  }

  static double near(Real value) {
    return value instanceof Fraction fraction
        ? fraction.doubleValue()
        : value.significant(DIGITS).doubleValue();
  }

  /** The largest size of an exact figure or its double. */
  double size() {
    return (Math.max(Math.abs(least), Math.abs(most)) + error) * SLACK;
  }

  /** Whether it can be computed with at all. */
  boolean isSane() {
    return size() < HUGE && error < HUGE;
  }

  Bound plus(Bound other) {
    return of(
        least + other.least,
        most + other.most,
        error + other.error + EPSILON * (size() + other.size()));
  }

  Bound negate() {
    return new Bound(-most, -least, error);
  }

  Bound times(Bound other) {
    double a = least * other.least;
    double b = least * other.most;
    double c = most * other.least;
    double d = most * other.most;
    return of(
        Math.min(Math.min(a, b), Math.min(c, d)),
        Math.max(Math.max(a, b), Math.max(c, d)),
        error * other.size() + other.error * size() + EPSILON * size() * other.size());
  }

  /** Two registers of which either may stand. */
  Bound or(Bound other) {
    return of(
        Math.min(least, other.least), Math.max(most, other.most), Math.max(error, other.error));
  }

  Bound min(Bound other) {
    return of(
        Math.min(least, other.least), Math.min(most, other.most), Math.max(error, other.error));
  }

  Bound max(Bound other) {
    return of(
        Math.max(least, other.least), Math.max(most, other.most), Math.max(error, other.error));
  }
}

package org.grassroots.governance.model.assessment.method;

/**
 * How far ranks lie apart, over the units that both rank.
 *
 * @since 0.1
 */
public final class Shift {
  private Shift() {}

  /** The mean of |rank − rank|, R_S of Saisana and others (2005); NaN without a common unit. */
  public static double average(double[] one, double[] other) {
    double[] apart = apart(one, other);
    return Columns.count(apart) == 0 ? Double.NaN : Columns.mean(apart);
  }

  /** The greatest |rank − rank|; 0 without a common unit. */
  public static double most(double[] one, double[] other) {
    return StrictMath.max(0, Columns.most(apart(one, other)));
  }

  private static double[] apart(double[] one, double[] other) {
    double[] apart = new double[one.length];
    for (int unit = 0; unit < apart.length; unit++) {
      apart[unit] = StrictMath.abs(one[unit] - other[unit]);
    }
    return apart;
  }
}

package org.grassroots.governance.model.assessment.method;

/**
 * How two columns go along, from −1 to 1 over the units that both know; NaN when one of them is
 * constant or fewer than two units are left.
 *
 * @since 0.1
 */
public enum Correlation {
  /** Of the figures. */
  PEARSON,
  /** Of the ranks, ties sharing the mean of their places. */
  SPEARMAN,
  /** Kendall's tau-b: of the order of pairs, minding ties. */
  KENDALL;

  /** The correlation; the columns are of the same length. */
  public double of(double[] one, double[] other) {
    int both = 0;
    double[] a = new double[one.length];
    double[] b = new double[one.length];
    for (int unit = 0; unit < one.length; unit++) {
      if (!Columns.isAbsent(one[unit]) && !Columns.isAbsent(other[unit])) {
        a[both] = one[unit];
        b[both++] = other[unit];
      }
    }
    double[] first = java.util.Arrays.copyOf(a, both);
    double[] second = java.util.Arrays.copyOf(b, both);
    if (Columns.isConstant(first) || Columns.isConstant(second)) {
      return Double.NaN;
    }
    return switch (this) {
      case PEARSON -> pearson(first, second);
      case SPEARMAN -> pearson(Places.fractional(first), Places.fractional(second));
      case KENDALL -> KendallTau.of(first, second);
    };
  }

  private static double pearson(double[] one, double[] other) {
    double meanOne = Columns.mean(one);
    double meanOther = Columns.mean(other);
    ExactSum products = new ExactSum();
    ExactSum squaresOne = new ExactSum();
    ExactSum squaresOther = new ExactSum();
    for (int unit = 0; unit < one.length; unit++) {
      double a = one[unit] - meanOne;
      double b = other[unit] - meanOther;
      products.add(a * b);
      squaresOne.add(a * a);
      squaresOther.add(b * b);
    }
    double length = StrictMath.sqrt(squaresOne.total()) * StrictMath.sqrt(squaresOther.total());
    return Columns.clip(products.total() / length, -1, 1);
  }
}

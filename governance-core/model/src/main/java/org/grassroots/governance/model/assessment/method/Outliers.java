package org.grassroots.governance.model.assessment.method;

/**
 * Treats columns with extreme figures, as COINr does: a column fails when it is both skewed and
 * peaked; then its extreme is moved to the next figure, one value at a time on the skewed side; if
 * that does not help, the untouched column is replaced by log(x − min + share × range).
 *
 * @param skew a column fails when |skew| is at least this
 * @param kurtosis and its kurtosis at least this
 * @param most how many times an extreme may be moved
 * @param share of the range that keeps the logarithm finite, above 0
 * @since 0.1
 */
public record Outliers(double skew, double kurtosis, int most, double share) {
  private static final String NAME = "outliers";

  /** The thresholds of COINr 1.1: 2, 3.5, 5 moves, 1 % of the range. */
  public static final Outliers COINR = new Outliers(2, 3.5, 5, 0.01);

  /** Refuses numbers that make no sense. */
  public Outliers {
    if (!(skew > 0)) {
      throw Refusals.parameter(NAME, "skew", skew, "above 0");
    }
    if (most < 0) {
      throw Refusals.parameter(NAME, "most", most, "at least 0");
    }
    if (!(share > 0)) {
      throw Refusals.parameter(NAME, "share", share, "above 0");
    }
  }

  /** What became of a column. */
  public enum Outcome {
    /** It passed as it was. */
    UNTOUCHED,
    /** Extremes were moved and it passes now. */
    WINSORISED,
    /** It was replaced by logarithms and passes now. */
    LOGGED,
    /** It was replaced by logarithms and fails still. */
    LOGGED_STILL_FAILING
  }

  /**
   * A treated column.
   *
   * @param column the figures to go on with
   * @param outcome what was done
   * @param moved which cells were moved; all false unless winsorised
   * @param before the shape before
   * @param after the shape after
   */
  public record Treated(
      double[] column, Outcome outcome, boolean[] moved, Moments before, Moments after) {
    /** How many cells were moved. */
    public int movedCount() {
      int count = 0;
      for (boolean isMoved : moved) {
        count += isMoved ? 1 : 0;
      }
      return count;
    }
  }

  /** Treats one column; absent cells stay absent. */
  public Treated treat(double[] column) {
    Moments before = Moments.of(column);
    boolean[] moved = new boolean[column.length];
    if (!fails(before)) {
      return new Treated(column.clone(), Outcome.UNTOUCHED, moved, before, before);
    }
    double[] winsorised = column.clone();
    Moments shape = before;
    for (int move = 0; move < most && fails(shape); move++) {
      move(winsorised, shape.skew() > 0, moved);
      shape = Moments.of(winsorised);
    }
    return fails(shape)
        ? logged(column, before)
        : new Treated(winsorised, Outcome.WINSORISED, moved, before, shape);
  }

  /** Whether a column of this shape needs treatment. */
  public boolean fails(Moments shape) {
    return StrictMath.abs(shape.skew()) >= skew && shape.kurtosis() >= kurtosis;
  }

  private static void move(double[] column, boolean isHigh, boolean[] moved) {
    double extreme = isHigh ? Columns.most(column) : Columns.least(column);
    double[] rest = Columns.map(column, value -> value == extreme ? Double.NaN : value);
    double next = isHigh ? Columns.most(rest) : Columns.least(rest);
    for (int unit = 0; unit < column.length; unit++) {
      if (column[unit] == extreme) {
        column[unit] = next;
        moved[unit] = true;
      }
    }
  }

  private Treated logged(double[] column, Moments before) {
    double least = Columns.least(column);
    double pad = share * (Columns.most(column) - least);
    double[] logs = Columns.map(column, value -> StrictMath.log(value - least + pad));
    Moments after = Moments.of(logs);
    Outcome outcome = fails(after) ? Outcome.LOGGED_STILL_FAILING : Outcome.LOGGED;
    return new Treated(logs, outcome, new boolean[column.length], before, after);
  }
}

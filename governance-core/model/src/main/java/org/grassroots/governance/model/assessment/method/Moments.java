package org.grassroots.governance.model.assessment.method;

/**
 * The shape of a column, by the sample definitions that spreadsheets use.
 *
 * @param count how many cells are there
 * @param mean their mean; NaN when there is none
 * @param deviation their standard deviation over n − 1; NaN below 2 cells
 * @param skew NaN below 3 cells and for a constant column
 * @param kurtosis excess over the normal distribution; NaN below 4 cells and for a constant column
 * @since 0.1
 */
public record Moments(int count, double mean, double deviation, double skew, double kurtosis) {

  /** The shape of the cells that are there. */
  public static Moments of(double[] column) {
    double n = Columns.count(column);
    double mean = n == 0 ? Double.NaN : Columns.mean(column);
    double deviation = n < 2 ? Double.NaN : Columns.deviation(column, Divisor.SAMPLE);
    boolean isFlat = !(deviation > 0);
    double skew = isFlat || n < 3 ? Double.NaN : skew(column, n, mean, deviation);
    double kurtosis = isFlat || n < 4 ? Double.NaN : kurtosis(column, n, mean, deviation);
    return new Moments((int) n, mean, deviation, skew, kurtosis);
  }

  private static double skew(double[] column, double n, double mean, double deviation) {
    double cubes =
        Columns.sum(
            column,
            value -> {
              double z = (value - mean) / deviation;
              return z * z * z;
            });
    return n / ((n - 1) * (n - 2)) * cubes;
  }

  private static double kurtosis(double[] column, double n, double mean, double deviation) {
    double fourths =
        Columns.sum(
            column,
            value -> {
              double z = (value - mean) / deviation;
              return z * z * (z * z);
            });
    double normal = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths - normal;
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;

/**
 * Places of units by a column, absent cells without one.
 *
 * @since 0.1
 */
public final class Places {
  private Places() {}

  /** The least first, ties sharing the mean of their places; NaN where absent. */
  public static double[] fractional(double[] column) {
    double[] sorted = sorted(column);
    return Columns.map(column, value -> (below(sorted, value) + upTo(sorted, value) + 1) / 2.0);
  }

  /** 1 for the greatest, equals share the better place (1, 2, 2, 4); NaN where absent. */
  public static double[] bestFirst(double[] column) {
    double[] sorted = sorted(column);
    return Columns.map(column, value -> 1 + sorted.length - upTo(sorted, value));
  }

  /** 1 for the least, equals share the better place (1, 2, 2, 4); NaN where absent. */
  public static double[] leastFirst(double[] column) {
    double[] sorted = sorted(column);
    return Columns.map(column, value -> 1 + below(sorted, value));
  }

  private static double[] sorted(double[] column) {
    double[] sorted = Columns.present(column);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int upTo(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

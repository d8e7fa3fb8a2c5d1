package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;

/** Kendall's tau-b in n log n steps (Knight 1966), all counts exact. */
final class KendallTau {
  private final double[] second;
  private final double[] spare;
  private long swaps;

  private KendallTau(double[] second) {
    this.second = second;
    this.spare = new double[second.length];
  }

  /** Both columns are complete and not constant. */
  static double of(double[] one, double[] other) {
    int n = one.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (i, k) -> {
          int byOne = compare(one[i], one[k]);
          return byOne != 0 ? byOne : compare(other[i], other[k]);
        });
    double[] first = new double[n];
    double[] second = new double[n];
    for (int i = 0; i < n; i++) {
      first[i] = one[order[i]];
      second[i] = other[order[i]];
    }
    long pairs = (long) n * (n - 1) / 2;
    long both = tiedInBoth(first, second);
    long tiedOne = tied(first);
    KendallTau tau = new KendallTau(second);
    tau.sort(0, n);
    long tiedOther = tied(tau.second);
    double balance = (double) (pairs - tiedOne - tiedOther + both - 2 * tau.swaps);
    double length =
        StrictMath.sqrt((double) (pairs - tiedOne)) * StrictMath.sqrt((double) (pairs - tiedOther));
    return Columns.clip(balance / length, -1, 1);
  }

  /** −0 and 0 are the same. */
  private static int compare(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  private static long tied(double[] sorted) {
    long tied = 0;
    long run = 1;
    for (int i = 1; i < sorted.length; i++) {
      run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
      tied += run - 1;
    }
    return tied;
  }

  private static long tiedInBoth(double[] first, double[] second) {
    long tied = 0;
    long run = 1;
    for (int i = 1; i < first.length; i++) {
      boolean isSame = first[i] == first[i - 1] && second[i] == second[i - 1];
      run = isSame ? run + 1 : 1;
      tied += run - 1;
    }
    return tied;
  }

  /** Merge sort of the second column that counts the pairs in the wrong order. */
  private void sort(int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(from, middle);
    sort(middle, to);
    int left = from;
    int right = middle;
    for (int at = from; at < to; at++) {
      boolean isLeft = right == to || left < middle && second[left] <= second[right];
      if (!isLeft) {
        swaps += middle - left;
      }
      spare[at] = isLeft ? second[left++] : second[right++];
    }
    System.arraycopy(spare, from, second, from, to - from);
  }
}

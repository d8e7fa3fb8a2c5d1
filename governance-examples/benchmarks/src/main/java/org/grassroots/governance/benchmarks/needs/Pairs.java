package org.grassroots.governance.benchmarks.needs;

import java.util.Arrays;

/** Pairs that were found, a number each. */
final class Pairs {
  private long[] pairs = new long[1 << 16];
  private int count;
  private boolean isSorted;

  static long of(int left, int right) {
    return (long) Math.min(left, right) << Integer.SIZE | Math.max(left, right);
  }

  void add(int left, int right) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * count);
    }
    pairs[count++] = of(left, right);
    isSorted = false;
  }

  int size() {
    return count;
  }

  boolean contains(int left, int right) {
    if (!isSorted) {
      Arrays.sort(pairs, 0, count);
      isSorted = true;
    }
    return Arrays.binarySearch(pairs, 0, count, of(left, right)) >= 0;
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;

/**
 * A sum of doubles that is rounded once, so that the order of the terms never shows (Shewchuk 1997,
 * "Adaptive Precision Floating-Point Arithmetic"). Not safe for threads.
 *
 * @since 0.1
 */
public final class ExactSum {
  private double[] parts = new double[8];
  private int count;

  /** Nothing added yet: 0. */
  public ExactSum() {}

  /** The sum of all numbers. */
  public static double of(double... terms) {
    ExactSum sum = new ExactSum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.total();
  }

  /** Adds a finite number. */
  public ExactSum add(double term) {
    double rest = term;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      double part = parts[i];
      double large = StrictMath.abs(rest) < StrictMath.abs(part) ? part : rest;
      double small = StrictMath.abs(rest) < StrictMath.abs(part) ? rest : part;
      rest = large + small;
      double lost = small - (rest - large);
      if (lost != 0) {
        parts[kept++] = lost;
      }
    }
    if (kept == parts.length) {
      parts = Arrays.copyOf(parts, 2 * kept);
    }
    parts[kept] = rest;
    count = kept + 1;
    return this;
  }

  /** The double nearest to the exact sum, ties to even. */
  public double total() {
    int i = count;
    if (i == 0) {
      return 0;
    }
    double high = parts[--i];
    double low = 0;
    while (i > 0 && low == 0) {
      double before = high;
      double part = parts[--i];
      high = before + part;
      low = part - (high - before);
    }
    boolean isHalf = i > 0 && (low < 0 && parts[i - 1] < 0 || low > 0 && parts[i - 1] > 0);
    if (isHalf) {
      double twice = 2 * low;
      double moved = high + twice;
      return twice == moved - high ? moved : high;
    }
    return high;
  }
}

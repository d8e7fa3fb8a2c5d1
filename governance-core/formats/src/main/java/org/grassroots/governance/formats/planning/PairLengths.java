package org.grassroots.governance.formats.planning;

import java.util.TreeMap;

/** A length for each pair of units, whichever comes first. */
final class PairLengths {
  private final TreeMap<Long, Double> lengths = new TreeMap<>();

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
  }

  void add(int a, int b, double length) {
    lengths.merge(key(a, b), length, Double::sum);
  }

  /** 0 for a pair that has none. */
  double of(int a, int b) {
    return lengths.getOrDefault(key(a, b), 0.0);
  }

  /** What is done with a pair. */
  @FunctionalInterface
  interface Each {
    /** Takes it, the smaller first. */
    void take(int a, int b, double length);
  }

  /** All pairs in order. */
  void forEach(Each each) {
    lengths.forEach(
        (key, length) -> each.take((int) (key >> Integer.SIZE), (int) (long) key, length));
  }
}

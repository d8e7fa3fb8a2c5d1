package org.grassroots.governance.benchmarks.locate;

import java.util.function.Supplier;

/** Something with the heap it keeps and the time it took to make. */
record Kept<T>(T value, double seconds, long megabytes) {
  static <T> Kept<T> of(Supplier<T> maker) {
    long before = usedBytes();
    long start = System.nanoTime();
    T value = maker.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Kept<>(value, seconds, (usedBytes() - before) >> 20);
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

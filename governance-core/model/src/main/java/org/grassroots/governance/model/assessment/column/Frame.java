package org.grassroots.governance.model.assessment.column;

import java.util.Arrays;

/** The registers of one block of units; each thread has its own. */
final class Frame {
  /** Units of a block: registers stay in the cache, loops stay long. */
  static final int SIZE = 512;

  static final byte NO = 0;
  static final byte YES = 1;
  static final byte UNKNOWN = 2;

  final double[][] numbers;
  final byte[][] truths;
  final long[][] flags;
  final long[][] missing;
  final long[][] outside;
  final boolean[] isUndecided = new boolean[SIZE];

  int start;
  int count;
  boolean hasUndecided;

  Frame(Program.Sizes sizes) {
    numbers = new double[sizes.numbers()][SIZE];
    truths = new byte[sizes.truths()][SIZE];
    flags = new long[words(sizes.flags())][SIZE];
    missing = new long[words(sizes.leaves())][SIZE];
    outside = new long[words(sizes.leaves())][SIZE];
  }

  static int words(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  void begin(int from, int units) {
    start = from;
    count = units;
    hasUndecided = false;
    Arrays.fill(isUndecided, false);
    for (long[] word : flags) {
      Arrays.fill(word, 0);
    }
    for (long[] word : missing) {
      Arrays.fill(word, 0);
    }
    for (long[] word : outside) {
      Arrays.fill(word, 0);
    }
  }

  /** Leaves a unit to the exact way. */
  void undecided(int unit) {
    isUndecided[unit] = true;
    hasUndecided = true;
  }

  void flag(int flag, int unit) {
    flags[flag / Long.SIZE][unit] |= 1L << flag;
  }
}

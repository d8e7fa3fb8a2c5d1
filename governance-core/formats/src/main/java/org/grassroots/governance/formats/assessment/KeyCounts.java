package org.grassroots.governance.formats.assessment;

import java.util.Arrays;
import org.grassroots.governance.model.assessment.scheme.Ranking;

/**
 * How often each whole number occurs and, once all are counted, which rank it has. Memory is that
 * of the different numbers.
 */
final class KeyCounts {
  private static final int FEWEST = 1 << 10;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Stands for an empty place; no rounded figure is as low. */
  private static final long EMPTY = Long.MIN_VALUE;

  private long[] keys = filled(FEWEST);
  private int[] counts = new int[FEWEST];
  private int size;

  private static long[] filled(int places) {
    long[] keys = new long[places];
    Arrays.fill(keys, EMPTY);
    return keys;
  }

  private static int place(long[] keys, long key) {
    int mask = keys.length - 1;
    int place = (int) (key * MIX >>> Integer.SIZE) & mask;
    while (keys[place] != key && keys[place] != EMPTY) {
      place = place + 1 & mask;
    }
    return place;
  }

  /** Counts one more; tells whether it is a new number. */
  boolean add(long key) {
    int place = place(keys, key);
    boolean isNew = keys[place] == EMPTY;
    keys[place] = key;
    counts[place]++;
    size += isNew ? 1 : 0;
    if (size * 2 > keys.length) {
      grow();
    }
    return isNew;
  }

  private void grow() {
    long[] before = keys;
    int[] counted = counts;
    keys = filled(before.length * 2);
    counts = new int[keys.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != EMPTY) {
        int place = place(keys, before[i]);
        keys[place] = before[i];
        counts[place] = counted[i];
      }
    }
  }

  /** Replaces counts by ranks, twice over so that shared ones are whole. */
  void rank(Ranking.Ties ties, boolean isLowBest) {
    long[] ascending = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
    int start = 0;
    for (int at = 0; at < ascending.length; at++) {
      int place = place(keys, ascending[isLowBest ? at : ascending.length - 1 - at]);
      int end = start + counts[place];
      counts[place] =
          switch (ties) {
            case COMPETITION -> 2 * (start + 1);
            case MODIFIED -> 2 * end;
            case DENSE -> 2 * (at + 1);
            case FRACTIONAL -> start + 1 + end;
            case ORDINAL -> throw new IllegalStateException("Equal figures share a rank here");
          };
      start = end;
    }
  }

  /** The rank of a number that was counted, as text. */
  String rank(long key) {
    int twice = counts[place(keys, key)];
    return (twice & 1) == 0 ? Integer.toString(twice / 2) : twice / 2 + ".5";
  }
}

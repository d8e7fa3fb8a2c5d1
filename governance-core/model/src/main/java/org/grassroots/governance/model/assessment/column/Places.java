package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.model.assessment.scheme.Ranking;

/** Gives ranks by keys, twice over so that shared ones are whole numbers; 0 for none. */
final class Places {
  /** A range of keys up to this is counted instead of sorted. */
  private static final long COUNTED = 1 << 22;

  private final Ranking.Ties ties;
  private final List<long[]> chain;
  private final List<String> ids;

  /**
   * A way of ranking.
   *
   * @param chain keys that decide between equal ones, most important first
   */
  Places(Ranking.Ties ties, List<long[]> chain, List<String> ids) {
    this.ties = ties;
    this.chain = chain;
    this.ids = ids;
  }

  /** Ranks of units; those with the key {@link Keys#NONE} have none. */
  int[] of(long[] keys, int[] cohorts) {
    int[] ranks = new int[keys.length];
    if (cohorts.length == 0 && chain.isEmpty() && ties != Ranking.Ties.ORDINAL) {
      alike(keys, ranks);
    } else {
      sorted(keys, cohorts, ranks);
    }
    return ranks;
  }

  private void alike(long[] keys, int[] ranks) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    int known = 0;
    for (long key : keys) {
      if (key != Keys.NONE) {
        least = Math.min(least, key);
        most = Math.max(most, key);
        known++;
      }
    }
    if (known > 0 && most - least >= 0 && most - least < COUNTED) {
      counted(keys, least, (int) (most - least) + 1, ranks);
    } else {
      searched(keys, known, ranks);
    }
  }

  private void counted(long[] keys, long least, int range, int[] ranks) {
    int[] counts = new int[range];
    for (long key : keys) {
      if (key != Keys.NONE) {
        counts[(int) (key - least)]++;
      }
    }
    int start = 0;
    int groups = 0;
    for (int key = 0; key < range; key++) {
      if (counts[key] > 0) {
        int end = start + counts[key];
        counts[key] = rank(start, end, start, ++groups);
        start = end;
      }
    }
    for (int unit = 0; unit < keys.length; unit++) {
      ranks[unit] = keys[unit] == Keys.NONE ? 0 : counts[(int) (keys[unit] - least)];
    }
  }

  private void searched(long[] keys, int known, int[] ranks) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    int[] found = new int[known];
    int groups = 0;
    int start = 0;
    while (start < known) {
      int end = start + 1;
      while (end < known && sorted[end] == sorted[start]) {
        end++;
      }
      Arrays.fill(found, start, end, rank(start, end, start, ++groups));
      start = end;
    }
    for (int unit = 0; unit < keys.length; unit++) {
      ranks[unit] =
          keys[unit] == Keys.NONE ? 0 : found[Arrays.binarySearch(sorted, 0, known, keys[unit])];
    }
  }

  /** Best first; what the chain leaves open is decided by the id. */
  Comparator<Integer> order(long[] keys) {
    return sameness(keys).thenComparing(ids::get);
  }

  Comparator<Integer> sameness(long[] keys) {
    Comparator<Integer> order = Comparator.comparingLong(unit -> keys[unit]);
    for (long[] further : chain) {
      order = order.thenComparingLong(unit -> further[unit]);
    }
    return order;
  }

  private void sorted(long[] keys, int[] cohorts, int[] ranks) {
    Comparator<Integer> first =
        Comparator.comparingInt(unit -> cohorts.length == 0 ? 0 : cohorts[unit]);
    List<Integer> units = new ArrayList<>();
    for (int unit = 0; unit < keys.length; unit++) {
      if (keys[unit] != Keys.NONE) {
        units.add(unit);
      }
    }
    units.sort(first.thenComparing(order(keys)));
    int start = 0;
    while (start < units.size()) {
      int end = start + 1;
      while (end < units.size() && first.compare(units.get(start), units.get(end)) == 0) {
        end++;
      }
      assign(units.subList(start, end), sameness(keys), ranks);
      start = end;
    }
  }

  private void assign(List<Integer> ordered, Comparator<Integer> sameness, int[] ranks) {
    int groups = 0;
    int start = 0;
    while (start < ordered.size()) {
      int end = start + 1;
      while (end < ordered.size() && sameness.compare(ordered.get(start), ordered.get(end)) == 0) {
        end++;
      }
      groups++;
      for (int place = start; place < end; place++) {
        ranks[ordered.get(place)] = rank(start, end, place, groups);
      }
      start = end;
    }
  }

  private int rank(int start, int end, int place, int groups) {
    return switch (ties) {
      case COMPETITION -> 2 * (start + 1);
      case MODIFIED -> 2 * end;
      case DENSE -> 2 * groups;
      case FRACTIONAL -> start + 1 + end;
      case ORDINAL -> 2 * (place + 1);
    };
  }
}

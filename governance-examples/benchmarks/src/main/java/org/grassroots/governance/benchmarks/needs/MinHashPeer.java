package org.grassroots.governance.benchmarks.needs;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * MinHash with LSH alone, as one writes it by hand: 16 bands of 6 MinHashes of trigrams, every pair
 * that falls together checked exactly, groups of more than 300 left out.
 */
final class MinHashPeer {
  private static final int BANDS = 16;
  private static final int ROWS = 6;
  private static final int LARGEST_GROUP = 300;
  private static final double LIKE = 0.7;
  private static final int PLACE_BITS = 20;
  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

  private final int[][] trigrams;
  private final long[][] keys;

  MinHashPeer(List<String> titles) {
    int count = titles.size();
    trigrams = new int[count][];
    keys = new long[BANDS][count];
    int[] multipliers = new int[BANDS * ROWS];
    for (int h = 0; h < multipliers.length; h++) {
      multipliers[h] = (int) mixed(h) | 1;
    }
    int[] mins = new int[BANDS * ROWS];
    for (int i = 0; i < count; i++) {
      trigrams[i] = trigrams(titles.get(i));
      sketch(trigrams[i], multipliers, mins);
      for (int band = 0; band < BANDS; band++) {
        keys[band][i] = key(band, mins);
      }
    }
  }

  private static void sketch(int[] grams, int[] multipliers, int[] mins) {
    Arrays.fill(mins, Integer.MAX_VALUE);
    for (int gram : grams) {
      int hash = gram * 0x9E3779B1;
      hash ^= hash >>> 15;
      for (int h = 0; h < mins.length; h++) {
        mins[h] = Math.min(mins[h], hash * multipliers[h] >>> 1);
      }
    }
  }

  private static long key(int band, int[] mins) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      key = (key ^ mins[band * ROWS + row]) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return key;
  }

  /** All pairs found: the smaller place in the upper half, the larger in the lower. */
  Set<Long> pairs() {
    Set<Long> pairs = new HashSet<>();
    int count = trigrams.length;
    for (int band = 0; band < BANDS; band++) {
      // key and place in one word, so that one sort groups them
      long[] order = new long[count];
      for (int i = 0; i < count; i++) {
        order[i] = (keys[band][i] & ~PLACE_MASK) | i;
      }
      Arrays.sort(order);
      for (int from = 0; from < count; ) {
        int to = from + 1;
        while (to < count && order[to] >>> PLACE_BITS == order[from] >>> PLACE_BITS) {
          to++;
        }
        if (to - from <= LARGEST_GROUP) {
          check(order, from, to, pairs);
        }
        from = to;
      }
    }
    return pairs;
  }

  private void check(long[] order, int from, int to, Set<Long> pairs) {
    for (int x = from; x < to; x++) {
      for (int y = x + 1; y < to; y++) {
        int p = (int) (order[x] & PLACE_MASK);
        int q = (int) (order[y] & PLACE_MASK);
        if (likeness(trigrams[p], trigrams[q]) >= LIKE) {
          pairs.add((long) Math.min(p, q) << Integer.SIZE | Math.max(p, q));
        }
      }
    }
  }

  /** Words in lower case, two blanks before and one after; sorted, none twice. */
  static int[] trigrams(String title) {
    int[] grams = new int[title.length() * 2 + 3];
    int count = 0;
    int first = ' ';
    int second = ' ';
    boolean isInside = false;
    for (int i = 0; i <= title.length(); i++) {
      int letter = i < title.length() ? Character.toLowerCase(title.charAt(i)) : ' ';
      if (Character.isLetterOrDigit(letter)) {
        grams[count++] = first << 16 | second << 8 | letter;
        first = second;
        second = letter;
        isInside = true;
      } else if (isInside) {
        grams[count++] = first << 16 | second << 8 | ' ';
        first = ' ';
        second = ' ';
        isInside = false;
      }
    }
    Arrays.sort(grams, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[kept++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, kept);
  }

  static double likeness(int[] left, int[] right) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      if (left[i] == right[j]) {
        same++;
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) same / (left.length + right.length - same);
  }

  private static long mixed(long number) {
    long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}

package org.grassroots.governance.model.need;

import java.util.Arrays;

/**
 * What is kept of each text for finding those that are alike: a key for each band of MinHashes, and
 * 256 bits in each of which the grams that fall there are counted odd or even.
 *
 * <p>Two texts fall together in a band when all its MinHashes are equal. The bits that differ are
 * never more than the grams that differ, so they rule pairs out without an error.
 */
final class GramSketches {
  /** Numbers a text takes for its bits. */
  static final int WORDS = 4;

  private static final int BITS_SHIFT = 56;
  private static final int ROUND_SHIFT = 20;
  private static final int VALUE_SHIFT = 10;
  private static final int VALUE_MASK = (1 << ROUND_SHIFT) - 1;
  private static final long SEED_STEP = 0xD6E8FEB86659FD93L;
  private static final int GOLDEN_32 = 0x9E3779B1;
  private static final long GOLDEN_64 = 0x9E3779B97F4A7C15L;

  private final int rows;
  private final int[] mins;
  private final int[][] keys;
  private final long[] bits;
  private final int[] sizes;
  private long[] hashes = new long[256];

  GramSketches(int texts, int bands, int rows) {
    this.rows = rows;
    this.mins = new int[bands * rows];
    this.keys = new int[bands][texts];
    this.bits = new long[Math.multiplyExact(WORDS, texts)];
    this.sizes = new int[texts];
  }

  int bands() {
    return keys.length;
  }

  int[] keys(int band) {
    return keys[band];
  }

  int size(int text) {
    return sizes[text];
  }

  void copyBits(int text, long[] target, int place) {
    System.arraycopy(bits, WORDS * text, target, WORDS * place, WORDS);
  }

  /** Whether the bits rule out that two texts differ in so few grams. */
  boolean differInMoreThan(int most, int left, int right) {
    return differInMoreThan(most, bits, WORDS * left, WORDS * right);
  }

  static boolean differInMoreThan(int most, long[] bits, int a, int b) {
    int half = Long.bitCount(bits[a] ^ bits[b]) + Long.bitCount(bits[a + 1] ^ bits[b + 1]);
    return half > most
        || half
                + Long.bitCount(bits[a + 2] ^ bits[b + 2])
                + Long.bitCount(bits[a + 3] ^ bits[b + 3])
            > most;
  }

  /** Keeps a text. */
  void put(int text, TextGrams grams) {
    int count = grams.size();
    if (hashes.length < count) {
      hashes = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      long hash = mixed(grams.at(i));
      int bit = (int) (hash >>> BITS_SHIFT);
      bits[WORDS * text + (bit >>> 6)] ^= 1L << bit;
      hashes[i] = hash;
    }
    sizes[text] = count;
    if (count > 0) {
      sketch(count);
      for (int band = 0; band < keys.length; band++) {
        keys[band][text] = key(band);
      }
    }
  }

  /**
   * Fills the MinHashes as "fast similarity sketching" does: in each round every gram falls into
   * one place, and the first round that reaches a place decides it. After as many rounds as there
   * are places the rest is filled one place a round. Two texts have equal numbers at a place with
   * the probability of their likeness, and a text costs places × log places steps, not places ×
   * grams.
   */
  private void sketch(int count) {
    Arrays.fill(mins, Integer.MAX_VALUE);
    int empty = mins.length;
    for (int round = 0; empty > 0; round++) {
      long seed = round * SEED_STEP;
      int only = round - mins.length;
      for (int i = 0; i < count; i++) {
        long hash = (hashes[i] ^ seed) * GOLDEN_64;
        int place =
            only < 0 ? (int) ((hash >>> Integer.SIZE) * mins.length >>> Integer.SIZE) : only;
        int value = round << ROUND_SHIFT | ((int) (hash >>> VALUE_SHIFT) & VALUE_MASK);
        int before = mins[place];
        if (value < before) {
          mins[place] = value;
          empty -= before == Integer.MAX_VALUE ? 1 : 0;
        }
      }
    }
  }

  private int key(int band) {
    int key = band;
    for (int i = band * rows; i < (band + 1) * rows; i++) {
      key = (key ^ mins[i]) * GOLDEN_32;
      key ^= key >>> 15;
    }
    return key;
  }

  private static long mixed(long number) {
    long mixed = (number + 1) * GOLDEN_64;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 32;
  }
}

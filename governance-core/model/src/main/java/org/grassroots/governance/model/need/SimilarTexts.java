package org.grassroots.governance.model.need;

import java.util.Arrays;
import java.util.List;

/**
 * Finds all pairs of texts that are alike, in bounded memory: about 150 bytes a text beside the
 * texts themselves, whatever the number of pairs.
 *
 * <p>Lists up to some 16,000 texts are compared pair by pair: nothing is missed. In longer ones a
 * pair must fall together in one of 24 bands of MinHashes; the bands are laid out so that of pairs
 * exactly as alike as asked at least 95 % do, and of those a tenth more alike practically all. What
 * is found is checked exactly, so no pair is ever wrong. The same list always gives the same pairs.
 *
 * @since 0.1
 */
public final class SimilarTexts {
  private static final int BANDS = 24;
  private static final int MOST_ROWS = 20;
  private static final double SURE_OF_LEAST = 0.95;
  private static final int MOST_COMPARED_BY_PAIR = 1 << 14;
  private static final long MOST_GRAMS_COMPARED_BY_PAIR = 1L << 21;

  private final List<String> texts;
  private final Likeness likeness;
  private final int[] sameAs;
  private final GramSketches sketches;
  private final int[] mostDifferences;
  private final boolean isSmall;
  private final long[][] kept;
  private final Group group = new Group();

  /** Takes pairs of texts. */
  @FunctionalInterface
  public interface Pairs {
    /**
     * Takes a pair.
     *
     * @param first the place of the earlier text in the list, from 0
     * @param second the place of the later text
     */
    void take(int first, int second);
  }

  /** Whether a pair is worth an exact check; used to leave out what is known already. */
  @FunctionalInterface
  interface Question {
    boolean isOpen(int first, int second);
  }

  private SimilarTexts(List<String> texts, Likeness likeness) {
    this.texts = texts;
    this.likeness = likeness;
    this.sameAs = new int[texts.size()];
    this.sketches = new GramSketches(texts.size(), BANDS, rows(likeness));
    TextGrams grams = new TextGrams();
    SameGrams same = new SameGrams(texts);
    long all = 0;
    int different = 0;
    int largest = 0;
    for (int i = 0; i < texts.size(); i++) {
      grams.read(texts.get(i));
      sketches.put(i, grams);
      sameAs[i] = same.first(i, grams);
      different += sameAs[i] == i ? 1 : 0;
      all += sameAs[i] == i ? grams.size() : 0;
      largest = Math.max(largest, grams.size());
    }
    this.isSmall = different <= MOST_COMPARED_BY_PAIR && all <= MOST_GRAMS_COMPARED_BY_PAIR;
    this.kept = new long[isSmall ? texts.size() : 0][];
    this.mostDifferences = new int[2 * largest + 1];
    for (int i = 0; i < mostDifferences.length; i++) {
      mostDifferences[i] = likeness.mostDifferences(i);
    }
  }

  /**
   * Reads the texts.
   *
   * @param texts with quick access by place; kept, not copied
   */
  public static SimilarTexts of(List<String> texts, Likeness likeness) {
    return new SimilarTexts(texts, likeness);
  }

  private static int rows(Likeness likeness) {
    double least = likeness.least().doubleValue();
    double aBand = 1 - StrictMath.pow(1 - SURE_OF_LEAST, 1.0 / BANDS);
    double rows = least == 1 ? MOST_ROWS : StrictMath.log(aBand) / StrictMath.log(least);
    return (int) Math.max(1, Math.min(MOST_ROWS, rows));
  }

  /**
   * The earliest text with exactly the same n-grams, which may be the text itself.
   *
   * @param text its place in the list
   */
  public int sameAs(int text) {
    return sameAs[text];
  }

  /**
   * Hands out each pair that is alike once. Of texts with the same n-grams only the earliest takes
   * part; {@link #sameAs} tells the others. The order is the same every time, but no particular
   * one.
   */
  public void forEach(Pairs pairs) {
    forEach((first, second) -> true, pairs);
  }

  void forEach(Question question, Pairs pairs) {
    if (isSmall) {
      int[] all = new int[texts.size()];
      int count = 0;
      for (int i = 0; i < all.length; i++) {
        all[count] = i;
        count += sameAs[i] == i && sketches.size(i) > 0 ? 1 : 0;
      }
      group.compare(all, count, 0, question, pairs);
      return;
    }
    for (int band = 0; band < sketches.bands(); band++) {
      band(band, question, pairs);
    }
  }

  private void band(int band, Question question, Pairs pairs) {
    int[] keys = sketches.keys(band);
    long[] order = new long[texts.size()];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      order[count] = (long) keys[i] << 32 | i;
      count += sameAs[i] == i && sketches.size(i) > 0 ? 1 : 0;
    }
    Arrays.sort(order, 0, count);
    int[] members = new int[count];
    for (int from = 0; from < count; ) {
      int to = from;
      while (to < count && order[to] >> 32 == order[from] >> 32) {
        members[to - from] = (int) order[to];
        to++;
      }
      if (to - from > 1) {
        group.compare(members, to - from, band, question, pairs);
      }
      from = to;
    }
  }

  /** Shared n-grams of two texts. */
  int shared(int left, int right) {
    return group.shared(left, right);
  }

  int size(int text) {
    return sketches.size(text);
  }

  Likeness likeness() {
    return likeness;
  }

  /** Whether two texts are alike; exact. */
  boolean isAlike(int left, int right) {
    int both = sketches.size(left) + sketches.size(right);
    return !sketches.differInMoreThan(mostDifferences[both], left, right)
        && likeness.isReached(shared(left, right), both);
  }

  /** Texts that fell together, compared pair by pair. */
  private final class Group {
    private final TextGrams left = new TextGrams();
    private final TextGrams right = new TextGrams();
    private int inLeft = -1;
    private int inRight = -1;
    private long[] leftGrams = new long[0];
    private long[] bits = new long[0];
    private int[] sizes = new int[0];

    void compare(int[] members, int count, int band, Question question, Pairs pairs) {
      gather(members, count);
      for (int x = 0; x < count; x++) {
        for (int y = x + 1; y < count; y++) {
          int most = mostDifferences[sizes[x] + sizes[y]];
          if (Math.abs(sizes[x] - sizes[y]) <= most
              && !GramSketches.differInMoreThan(
                  most, bits, GramSketches.WORDS * x, GramSketches.WORDS * y)
              && question.isOpen(members[x], members[y])
              && !fellTogetherBefore(band, members[x], members[y])
              && isAlikeExactly(members[x], members[y])) {
            pairs.take(members[x], members[y]);
          }
        }
      }
    }

    private void gather(int[] members, int count) {
      if (sizes.length < count) {
        sizes = new int[2 * count];
        bits = new long[2 * GramSketches.WORDS * count];
      }
      for (int i = 0; i < count; i++) {
        sizes[i] = sketches.size(members[i]);
        sketches.copyBits(members[i], bits, i);
      }
    }

    private boolean fellTogetherBefore(int band, int first, int second) {
      for (int before = 0; before < band; before++) {
        int[] keys = sketches.keys(before);
        if (keys[first] == keys[second]) {
          return true;
        }
      }
      return false;
    }

    private boolean isAlikeExactly(int first, int second) {
      return likeness.isReached(
          shared(first, second), sketches.size(first) + sketches.size(second));
    }

    int shared(int first, int second) {
      if (isSmall) {
        return TextGrams.shared(keptGrams(first), keptGrams(second));
      }
      if (inLeft != first) {
        left.read(texts.get(first));
        leftGrams = left.toArray();
        inLeft = first;
      }
      if (inRight != second) {
        right.read(texts.get(second));
        inRight = second;
      }
      return right.shared(leftGrams, leftGrams.length);
    }

    private long[] keptGrams(int text) {
      if (kept[text] == null) {
        left.read(texts.get(text));
        kept[text] = left.toArray();
      }
      return kept[text];
    }
  }
}

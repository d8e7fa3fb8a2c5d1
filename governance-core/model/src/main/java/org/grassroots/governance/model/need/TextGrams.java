package org.grassroots.governance.model.need;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The n-grams of a text, as a sorted set of numbers. Case, width and punctuation do not count.
 *
 * <p>A word of an alphabet gives its three-letter pieces with two blanks before and one after. A
 * run with characters of a script that is written without blanks, as Chinese is, gives its
 * characters and its pairs of neighbours: so texts of a few characters can still be alike. Two
 * texts share a number exactly when they share a piece. Reuses its memory; not for several threads.
 */
final class TextGrams {
  private static final int CODE_POINT_BITS = 21;
  private static final int LAST_ASCII = 0x7F;
  private static final long BLANK = ' ';

  private long[] grams = new long[256];
  private int[] run = new int[64];
  private int count;
  private int length;
  private boolean isDense;

  /** Reads a text; afterwards {@link #size} and {@link #at} tell its grams, ascending. */
  void read(String text) {
    String plain = plain(text);
    count = 0;
    length = 0;
    isDense = false;
    for (int i = 0; i < plain.length(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      if (isPartOfWord(point)) {
        append(point);
      } else {
        endRun();
      }
    }
    endRun();
    sortDistinct();
  }

  /** How many different grams. */
  int size() {
    return count;
  }

  /** The gram at a place, from 0. */
  long at(int index) {
    return grams[index];
  }

  /** A copy of the grams, ascending. */
  long[] toArray() {
    return Arrays.copyOf(grams, count);
  }

  /** How many grams stand in both. */
  int shared(long[] other, int otherSize) {
    return shared(grams, count, other, otherSize);
  }

  /** How many numbers stand in both of two ascending lists. */
  static int shared(long[] left, long[] right) {
    return shared(left, left.length, right, right.length);
  }

  private static int shared(long[] left, int leftSize, long[] right, int rightSize) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < leftSize && j < rightSize) {
      long a = left[i];
      long b = right[j];
      same += a == b ? 1 : 0;
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return same;
  }

  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isPartOfWord(int point) {
    if (point <= LAST_ASCII) {
      return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWrittenWithoutBlanks(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  private void append(int point) {
    if (length == run.length) {
      run = Arrays.copyOf(run, 2 * length);
    }
    run[length++] = point;
    isDense |= point > LAST_ASCII && isWrittenWithoutBlanks(point);
  }

  private void endRun() {
    if (length > 0) {
      if (isDense) {
        denseRun();
      } else {
        word();
      }
    }
    length = 0;
    isDense = false;
  }

  private void word() {
    long first = BLANK;
    long second = BLANK;
    for (int i = 0; i < length; i++) {
      add(packed(first, second, run[i]));
      first = second;
      second = run[i];
    }
    add(packed(first, second, BLANK));
  }

  private void denseRun() {
    for (int i = 0; i < length; i++) {
      add(run[i]);
      if (i > 0) {
        add(packed(0, run[i - 1], run[i]));
      }
    }
  }

  private static long packed(long first, long second, long third) {
    return first << 2 * CODE_POINT_BITS | second << CODE_POINT_BITS | third;
  }

  private void add(long gram) {
    if (count == grams.length) {
      grams = Arrays.copyOf(grams, 2 * count);
    }
    grams[count++] = gram;
  }

  private void sortDistinct() {
    Arrays.sort(grams, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[kept++] = grams[i];
      }
    }
    count = kept;
  }
}

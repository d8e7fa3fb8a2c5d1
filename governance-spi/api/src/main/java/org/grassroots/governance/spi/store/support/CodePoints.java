package org.grassroots.governance.spi.store.support;

import java.util.Comparator;
import java.util.Optional;

/**
 * Text as a sequence of code points: the order, the length and the well-formedness that stores must
 * agree on (S8, S13).
 *
 * <p>{@link String#compareTo} is not the order of code points: it puts U+1F600 before U+FF21,
 * because it compares halves of pairs. The order of code points is also the order of the bytes of
 * UTF-8.
 *
 * @since 0.1
 */
public final class CodePoints {
  /** Text by code point. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private static final int ILL_FORMED = -1;

  private CodePoints() {}

  /** Compares by code point; shorter text comes before its extensions. */
  public static int compare(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return rank(a) - rank(b);
      }
    }
    return left.length() - right.length();
  }

  /** How many code points the text has. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * The bytes of the text in UTF-8; empty when it has U+0000 or a lone surrogate and no store may
   * keep it.
   */
  public static Optional<Integer> utf8Length(String text) {
    int bytes = countBytes(text);
    return bytes == ILL_FORMED ? Optional.empty() : Optional.of(bytes);
  }

  /** Whether the text has neither U+0000 nor a lone surrogate. */
  public static boolean isWellFormed(String text) {
    return countBytes(text) != ILL_FORMED;
  }

  /**
   * The least text above every text that starts with the prefix; empty when there is none, as for
   * the empty prefix.
   *
   * <p>The prefix must be well-formed.
   */
  public static Optional<String> afterAllWithPrefix(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        return Optional.of(prefix.substring(0, end) + Character.toString(successor(last)));
      }
    }
    return Optional.empty();
  }

  private static int successor(int codePoint) {
    int next = codePoint + 1;
    return next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
  }

  /** Moves surrogates, which stand for code points above U+FFFF, behind all other characters. */
  private static int rank(char c) {
    if (c < Character.MIN_SURROGATE) {
      return c;
    }
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }

  private static int countBytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0 && c < 0x80) {
        bytes++;
      } else if (c == 0) {
        return ILL_FORMED;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (isPair(text, i)) {
        bytes += 4;
        i++;
      } else {
        return ILL_FORMED;
      }
    }
    return bytes;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}

package org.grassroots.governance.model.shared.identifier;

import java.util.stream.IntStream;

/** Characters and sums of the standards. */
final class Characters {
  private static final char A_BEYOND_ASCII = 0x80;

  private Characters() {}

  /** Letters in upper case; only those of ASCII, whatever other scripts call upper case. */
  static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.append(c < A_BEYOND_ASCII ? Character.toUpperCase(c) : c);
    }
    return upper.toString();
  }

  static boolean areDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The number of code points, which is what people count. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The sum of value times weight; every character must be in the alphabet. */
  static int weighted(String text, String alphabet, int[] weights) {
    return IntStream.range(0, weights.length)
        .map(i -> alphabet.indexOf(text.charAt(i)) * weights[i])
        .sum();
  }

  static boolean areOf(String alphabet, String text) {
    return text.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
  }
}

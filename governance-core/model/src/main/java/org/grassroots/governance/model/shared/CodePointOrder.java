package org.grassroots.governance.model.shared;

import java.util.Comparator;

/**
 * Text in the order of its code points, as UTF-8 bytes sort; {@link String#compareTo} differs above
 * U+FFFF.
 *
 * @since 0.1
 */
public enum CodePointOrder implements Comparator<String> {
  /** The order. */
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean isMixed = Character.isSurrogate(a) != Character.isSurrogate(b);
        return isMixed ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}

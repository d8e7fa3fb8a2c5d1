package org.grassroots.governance.formats.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name somebody may have meant.
 *
 * @since 0.1
 */
public final class Nearest {
  private static final int CHARACTERS_PER_SLIP = 3;

  private Nearest() {}

  /**
   * The candidate with the fewest slips (insert, drop, replace a character; case and hyphens do not
   * count), when they are at most one in three characters; ties by code point.
   */
  public static Optional<String> to(String found, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> slips(found, candidate) * CHARACTERS_PER_SLIP <= candidate.length())
        .min(
            Comparator.comparingInt((String candidate) -> slips(found, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** "Maybe 'x' is meant." or, when nothing is near, the other advice. */
  public static String advice(String found, Collection<String> candidates, String otherwise) {
    return to(found, candidates).map("Maybe '%s' is meant."::formatted).orElse(otherwise);
  }

  /**
   * "Maybe 'x' is meant." or, when nothing is near, "Maybe one of a, b is meant."; without any
   * candidate there is no advice.
   */
  public static String advice(String found, Collection<String> candidates) {
    if (candidates.isEmpty()) {
      return "";
    }
    return advice(
        found, candidates, "Maybe one of " + String.join(", ", candidates) + " is meant.");
  }

  private static int slips(String left, String right) {
    String a = plain(left);
    String b = plain(right);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
  }
}

package org.grassroots.governance.formats.units;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;

/**
 * What a unit went into: {@code id:share} with shares that make 1, decimals or {@code a/b}; or ids
 * alone, each with the same share.
 *
 * @since 0.1
 */
public final class Successors {
  private static final int MAX_DIGITS = 30;

  private Successors() {}

  /**
   * Reads a cell.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public static SortedMap<String, Fraction> parse(String cell, String separator) {
    Map<String, String> shares = new LinkedHashMap<>();
    for (String part : cell.split(java.util.regex.Pattern.quote(separator))) {
      String item = part.strip();
      int colon = item.lastIndexOf(':');
      String id = (colon < 0 ? item : item.substring(0, colon)).strip();
      if (!id.isEmpty() && shares.put(id, colon < 0 ? "" : item.substring(colon + 1)) != null) {
        throw new IllegalArgumentException("each successor once");
      }
    }
    long bare = shares.values().stream().filter(String::isEmpty).count();
    if (bare > 0 && bare < shares.size()) {
      throw new IllegalArgumentException("a share for each successor, or for none");
    }
    SortedMap<String, Fraction> parsed = new TreeMap<>();
    shares.forEach(
        (id, share) -> parsed.put(id, bare > 0 ? Fraction.of(1, shares.size()) : share(share)));
    Fraction sum = parsed.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    if (!parsed.isEmpty() && !sum.equals(Fraction.ONE)) {
      throw new IllegalArgumentException("shares that make 1, not " + sum);
    }
    return parsed;
  }

  private static Fraction share(String text) {
    int slash = text.indexOf('/');
    Fraction share =
        slash < 0
            ? number(text)
            : number(text.substring(0, slash)).dividedBy(positive(text.substring(slash + 1)));
    if (share.signum() <= 0) {
      throw new IllegalArgumentException("shares above 0");
    }
    return share;
  }

  private static Fraction positive(String text) {
    Fraction number = number(text);
    if (number.signum() <= 0) {
      throw new IllegalArgumentException("a share above 0");
    }
    return number;
  }

  private static Fraction number(String text) {
    String digits = text.strip();
    if (digits.length() > MAX_DIGITS || !digits.matches("\\d+(\\.\\d*)?|\\.\\d+")) {
      throw new IllegalArgumentException("a share as a decimal or a fraction, not '" + text + "'");
    }
    return Fraction.of(new BigDecimal(digits));
  }
}

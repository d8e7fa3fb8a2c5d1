package org.grassroots.governance.formats.intake;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of something numbered, such as a ward: a positive decimal number without prefix or
 * leading zeros, found by the first pattern that occurs in the cell.
 *
 * @param patterns searched in order, each with a group {@code number}
 * @param from the least number that counts, at least 1
 * @param to the greatest number that counts; empty: any
 * @param otherwise what stands for blank, unreadable and out of range; empty: none
 */
record NumberedRule(
    Head head,
    List<Pattern> patterns,
    BigInteger from,
    Optional<BigInteger> to,
    Optional<String> otherwise)
    implements FieldRule {

  @Override
  public Reading read(List<String> cells) {
    String text = cells.get(0);
    if (text.isEmpty()) {
      return otherwise.<Reading>map(Reading::of).orElse(Reading.NOTHING);
    }
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return numbered(matcher, text);
      }
    }
    return without("unreadable-number");
  }

  private Reading numbered(Matcher matcher, String text) {
    BigInteger number = new BigInteger(matcher.group("number"));
    if (number.compareTo(from) < 0 || to.isPresent() && number.compareTo(to.get()) > 0) {
      return without("out-of-range");
    }
    boolean whole = matcher.start() == 0 && matcher.end() == text.length();
    return whole
        ? Reading.of(number.toString())
        : Reading.cleaned(number.toString(), "text-around-number");
  }

  private Reading without(String reason) {
    return otherwise
        .map(value -> Reading.cleaned(value, reason))
        .orElse(Reading.cleanedAway(reason, 0));
  }
}

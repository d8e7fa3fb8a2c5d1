package org.grassroots.governance.formats.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact decimal number.
 *
 * @param from the least allowed; empty: any
 * @param to the greatest allowed; empty: any
 */
record NumberRule(Head head, Optional<BigDecimal> from, Optional<BigDecimal> to)
    implements FieldRule {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?");

  @Override
  public Reading read(List<String> cells) {
    if (cells.get(0).isEmpty()) {
      return Reading.NOTHING;
    }
    Optional<BigDecimal> number = parse(cells.get(0));
    if (number.isEmpty()) {
      return Reading.cleanedAway("unreadable-number", 0);
    }
    boolean tooSmall = from.isPresent() && number.get().compareTo(from.get()) < 0;
    boolean tooLarge = to.isPresent() && number.get().compareTo(to.get()) > 0;
    return tooSmall || tooLarge ? Reading.cleanedAway("out-of-range", 0) : Reading.of(number.get());
  }

  /** A number as tables write it: no grouping, no words, no infinities. */
  static Optional<BigDecimal> parse(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}

package org.grassroots.governance.formats.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as tables write them: no grouping, no words, no infinities.
 *
 * @since 0.1
 */
public final class DecimalText {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?");

  private DecimalText() {}

  /** The exact number; empty when the text, blanks included, is no number. */
  public static Optional<BigDecimal> parse(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}

package org.grassroots.governance.formats.assessment;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as files write them: ASCII digits, a point, perhaps an exponent; nothing absurd. */
final class Numerals {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,3})?");

  private Numerals() {}

  /** The exact number; anything else is a {@link NumberFormatException}. */
  static BigDecimal parse(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  /** What may help who wrote that. */
  static String advice(String text) {
    if (text.matches("[+-]?[0-9]+,[0-9]{1,2}")) {
      return "Maybe the comma is a decimal point.";
    }
    if (text.matches("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?")) {
      return "Maybe the commas between thousands must go.";
    }
    if (text.matches("[+-]?[0-9.]+ ?[%‰]")) {
      return "Maybe the sign must go; say in the scheme what the number means.";
    }
    return text.matches("(?i)n/?a|nan|null|none|-|—|…|\\.\\.")
        ? "Maybe the cell is missing (leave it empty) or not applicable (NA)."
        : "Maybe the column is an attribute or an answer, not a figure.";
  }
}

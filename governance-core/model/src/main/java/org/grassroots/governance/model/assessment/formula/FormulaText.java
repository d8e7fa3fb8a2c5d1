package org.grassroots.governance.model.assessment.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.Fraction;

/** How formulas are written. */
final class FormulaText {
  private FormulaText() {}

  /** A name, in backticks where it would not read as one. */
  static String name(String name) {
    return Tokens.isPlain(name) ? name : "`" + name + "`";
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** Numbers of formulas are decimals, so that they can be written out. */
  static String number(Fraction value) {
    return new java.math.BigDecimal(value.numerator())
        .divide(new java.math.BigDecimal(value.denominator()))
        .toPlainString();
  }

  static String list(List<?> items) {
    return items.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}

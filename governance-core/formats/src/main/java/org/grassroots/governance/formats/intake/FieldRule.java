package org.grassroots.governance.formats.intake;

import java.util.List;

/** How one field of a row is read from one or two columns. Immutable. */
sealed interface FieldRule permits TextRule, DateTimeRule, NumberRule, NumberedRule, PositionRule {
  /** What is common to all rules. */
  Head head();

  /**
   * Reads the cells of the columns, in their order.
   *
   * @param cells trimmed; blank is empty
   */
  Reading read(List<String> cells);

  /**
   * What is common to all rules.
   *
   * @param field the name of the field
   * @param columns the names of the columns
   * @param isRequired whether a row without a value is rejected
   * @param isOptional whether a file may lack the columns
   */
  record Head(String field, List<String> columns, boolean isRequired, boolean isOptional) {}
}

package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;

/**
 * The mean consistency index of random judgements by number of criteria. Tables differ, and a
 * verdict near the limit may differ with them, so results keep the one that was used.
 *
 * @param name of the table
 * @param fromThree its values for 3, 4, 5, … criteria, all above 0
 * @since 0.1
 */
public record RandomIndex(String name, List<BigDecimal> fromThree) {
  /** Saaty, as in "The Analytic Hierarchy Process", 3 to 15 criteria. */
  public static final RandomIndex SAATY =
      of(
          "saaty", "0.58", "0.90", "1.12", "1.24", "1.32", "1.41", "1.45", "1.49", "1.51", "1.48",
          "1.56", "1.57", "1.59");

  /** Tummala and Ling (1998), 3 to 15 criteria. */
  public static final RandomIndex TUMMALA_LING =
      of(
          "tummala-ling",
          "0.5799",
          "0.8921",
          "1.1159",
          "1.2358",
          "1.3322",
          "1.3952",
          "1.4537",
          "1.4882",
          "1.5117",
          "1.5356",
          "1.5571",
          "1.5714",
          "1.5831");

  /** Copies the values; refuses values that are not above 0. */
  public RandomIndex {
    fromThree = List.copyOf(fromThree);
    for (BigDecimal value : fromThree) {
      if (value.signum() <= 0) {
        throw Refusals.parameter("ahp", "random-index", value, "above 0");
      }
    }
  }

  /** A table of one's own. */
  public static RandomIndex of(String name, String... fromThree) {
    return new RandomIndex(name, java.util.Arrays.stream(fromThree).map(BigDecimal::new).toList());
  }

  /** The value for so many criteria, at least 3; refused beyond the end of the table. */
  public double of(int criteria) {
    if (criteria - 3 >= fromThree.size()) {
      throw Refusals.tooMany("ahp, criteria in table " + name, criteria, fromThree.size() + 2L);
    }
    return fromThree.get(criteria - 3).doubleValue();
  }
}

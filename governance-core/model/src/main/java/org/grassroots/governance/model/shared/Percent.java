package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of a whole, in percent, from 0 to 100 inclusive. Immutable; 5 and 5.0 are equal.
 *
 * @param value the percentage
 * @since 0.1
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
  private static final BigDecimal MAX = BigDecimal.valueOf(100);

  /** Refuses what is no share with {@code GOV-PCT-001}. */
  public Percent {
    if (value.signum() < 0 || value.compareTo(MAX) > 0) {
      throw InvalidInput.of("GOV-PCT-001", "percent", value, "from 0 to 100");
    }
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /**
   * How much of a whole a part is, rounded half up.
   *
   * @param part from 0 to {@code whole}
   * @param whole above 0
   * @param decimals how many decimals are kept, from 0
   */
  public static Percent of(long part, long whole, int decimals) {
    if (whole <= 0) {
      throw InvalidInput.of("GOV-PCT-001", "whole", whole, "above 0");
    }
    BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(MAX);
    return new Percent(
        hundredfold.divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  /** The number and the sign, without exponent. */
  @Override
  public String toString() {
    return value.toPlainString() + "%";
  }
}

package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Between which balances an account must stay. Immutable.
 *
 * @param least the lowest balance allowed; empty for no bound
 * @param most the highest balance allowed; empty for no bound
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a bound that is not there is a value here
public record BalanceRule(Optional<BigDecimal> least, Optional<BigDecimal> most) {
  /** Refuses bounds that allow nothing with {@code GOV-LED-002}. */
  public BalanceRule {
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      throw InvalidInput.of(
          "GOV-LED-002", "rule", least.get() + " to " + most.get(), "a lower bound not above");
    }
  }

  /** Any balance. */
  public static BalanceRule any() {
    return new BalanceRule(Optional.empty(), Optional.empty());
  }

  /** Nothing below zero. */
  public static BalanceRule neverNegative() {
    return new BalanceRule(Optional.of(BigDecimal.ZERO), Optional.empty());
  }

  /** Both bounds inclusive. */
  public static BalanceRule between(BigDecimal least, BigDecimal most) {
    return new BalanceRule(Optional.of(least), Optional.of(most));
  }

  /** Whether a balance keeps the rule. */
  public boolean allows(BigDecimal balance) {
    return least.map(bound -> balance.compareTo(bound) >= 0).orElse(true)
        && most.map(bound -> balance.compareTo(bound) <= 0).orElse(true);
  }
}

package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What a need asks of resources.
 *
 * @param need its id
 * @param category the class of resource that can help
 * @param area where; may be blank, which only resources for everywhere serve
 * @param window when; a resource must be there throughout
 * @param amount how many units, from 1
 * @param budget what may be spent on it; empty for no limit
 * @param priority what a unit of it counts, above 0, at most four decimals
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no limit is a value here
public record Demand(
    String need,
    String category,
    String area,
    Window window,
    long amount,
    Optional<BigDecimal> budget,
    BigDecimal priority) {
  private static final int MOST_DECIMALS = 4;
  private static final long MOST = 1_000_000_000;

  /** Refuses what is out of range with {@code GOV-NED-040}. */
  public Demand {
    require(!need.isBlank() && !category.isBlank(), need, "an id and a category", category);
    require(amount >= 1 && amount <= MOST, need, "an amount from 1 to " + MOST, amount);
    require(budget.filter(money -> money.signum() < 0).isEmpty(), need, "a budget from 0", budget);
    require(
        priority.signum() > 0
            && priority.stripTrailingZeros().scale() <= MOST_DECIMALS
            && priority.compareTo(BigDecimal.valueOf(MOST)) <= 0,
        need,
        "a priority above 0, at most " + MOST + ", with at most 4 decimals",
        priority);
  }

  private static void require(boolean holds, String need, String wanted, Object found) {
    if (!holds) {
      throw InvalidInput.of("GOV-NED-040", "need '" + need + "'", found, wanted);
    }
  }
}

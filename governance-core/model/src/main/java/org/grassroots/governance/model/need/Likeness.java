package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How alike two texts must be to ask for the same thing: shared n-grams ÷ all n-grams of both
 * (Jaccard).
 *
 * @param least the least share that counts as alike, above 0, up to 1, at most four decimals
 * @since 0.1
 */
public record Likeness(BigDecimal least) {
  /** Digits after the point of a published likeness. */
  public static final int DECIMALS = 4;

  private static final long WHOLE = 10_000;

  /** Refuses what is no share with {@code GOV-NED-020}. */
  public Likeness {
    boolean isShare = least.signum() > 0 && least.compareTo(BigDecimal.ONE) <= 0;
    if (!isShare || least.stripTrailingZeros().scale() > DECIMALS) {
      throw InvalidInput.of(
          "GOV-NED-020", "likeness", least, "a number above 0, up to 1, with at most 4 decimals");
    }
  }

  /** The likeness of two texts, exact. */
  public static BigDecimal between(String left, String right) {
    TextGrams a = new TextGrams();
    TextGrams b = new TextGrams();
    a.read(left);
    b.read(right);
    return ratio(a.shared(b.toArray(), b.size()), a.size() + b.size());
  }

  /** Shared ÷ all, rounded half up; two texts without a letter or digit share nothing. */
  static BigDecimal ratio(int shared, int bothSizes) {
    int all = bothSizes - shared;
    return all == 0
        ? BigDecimal.ZERO.setScale(DECIMALS)
        : BigDecimal.valueOf(shared)
            .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
  }

  /** Whether sets that share so many of their members are alike; exact. */
  boolean isReached(int shared, int bothSizes) {
    return shared > 0 && WHOLE * shared >= parts() * (bothSizes - shared);
  }

  /** In how many members two sets that are alike can differ at most. */
  int mostDifferences(int bothSizes) {
    return (int) (bothSizes * (WHOLE - parts()) / (WHOLE + parts()));
  }

  private long parts() {
    return least.movePointRight(DECIMALS).longValueExact();
  }
}

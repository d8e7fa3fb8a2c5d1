package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How urgency and importance are measured: data of a region.
 *
 * <p>Urgency = overdue weight × overdue share + age weight × min(1, median age ÷ full age).
 * Importance = category weight × min(1, volume ÷ full volume). Score = 100 × urgency × importance.
 * All lie in [0, 1], the score in [0, 100].
 *
 * @param overdueWeight weight of the overdue share, from 0
 * @param ageWeight weight of the age, from 0; both weights sum to 1
 * @param fullAgeDays the age that counts fully, above 0
 * @param fullVolume the volume that counts fully, above 0
 * @param categoryWeights weight of a category, from 0 to 1; a category that is not named weighs 1
 * @param decimals digits after the point of every published figure
 * @param list the rules of a list of single needs; empty where the region keeps none
 * @since 0.1
 */
public record NeedScale(
    BigDecimal overdueWeight,
    BigDecimal ageWeight,
    BigDecimal fullAgeDays,
    BigDecimal fullVolume,
    Map<String, BigDecimal> categoryWeights,
    int decimals,
    Optional<NeedsListRules> list) {
  private static final int GUARD_DIGITS = 30;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Copies the weights and refuses those out of range. */
  public NeedScale {
    categoryWeights = Ordered.copyOf(categoryWeights);
    require(overdueWeight.signum() >= 0 && ageWeight.signum() >= 0, "weights", overdueWeight);
    require(overdueWeight.add(ageWeight).compareTo(BigDecimal.ONE) == 0, "weights", ageWeight);
    require(fullAgeDays.signum() > 0, "fullAgeDays", fullAgeDays);
    require(fullVolume.signum() > 0, "fullVolume", fullVolume);
    require(decimals >= 0, "decimals", decimals);
    categoryWeights.forEach(
        (category, weight) -> require(isShare(weight), "categoryWeights." + category, weight));
  }

  /** A scale without a list of single needs. */
  public NeedScale(
      BigDecimal overdueWeight,
      BigDecimal ageWeight,
      BigDecimal fullAgeDays,
      BigDecimal fullVolume,
      Map<String, BigDecimal> categoryWeights,
      int decimals) {
    this(
        overdueWeight,
        ageWeight,
        fullAgeDays,
        fullVolume,
        categoryWeights,
        decimals,
        Optional.empty());
  }

  /** The need with its urgency, importance and score, rounded half up; not yet ranked. */
  RankedNeed measure(Need need) {
    BigDecimal urgency =
        overdueWeight
            .multiply(ratio(BigDecimal.valueOf(need.overdue()), BigDecimal.valueOf(need.volume())))
            .add(ageWeight.multiply(ratio(need.medianAgeDays(), fullAgeDays)));
    BigDecimal importance =
        categoryWeights
            .getOrDefault(need.category(), BigDecimal.ONE)
            .multiply(ratio(BigDecimal.valueOf(need.volume()), fullVolume));
    return new RankedNeed(
        0,
        need,
        rounded(urgency),
        rounded(importance),
        rounded(HUNDRED.multiply(urgency).multiply(importance)));
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.compareTo(whole) >= 0
        ? BigDecimal.ONE
        : part.divide(whole, GUARD_DIGITS, RoundingMode.HALF_UP);
  }

  private BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(decimals, RoundingMode.HALF_UP);
  }

  private static boolean isShare(BigDecimal weight) {
    return weight.signum() >= 0 && weight.compareTo(BigDecimal.ONE) <= 0;
  }

  private static void require(boolean holds, String where, Object found) {
    if (!holds) {
      throw InvalidInput.of(
          "GOV-NED-002",
          "needs scale, " + where,
          found,
          "weights from 0 to 1, overdue and age weight together 1, full age and volume above 0");
    }
  }
}

package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How urgency, importance and voices make a priority: data of a region.
 *
 * <p>Priority = 100 × (urgency weight × urgency ÷ levels + importance weight × importance ÷ levels
 * + voices weight × min(1, supporters ÷ full voices)), exact, from 0 to 100.
 *
 * @param levels the highest level of urgency and importance; the lowest is 1
 * @param urgencyWeight from 0 to 1, at most four decimals; the three weights sum to 1
 * @param importanceWeight likewise
 * @param voicesWeight likewise
 * @param fullVoices the number of supporters that counts fully, from 1 to a thousand million
 * @param urgentFrom the level from which a need is urgent
 * @param importantFrom the level from which a need is important
 * @param decimals digits after the point of a published priority, from 0 to 10
 * @since 0.1
 */
public record PriorityScale(
    int levels,
    BigDecimal urgencyWeight,
    BigDecimal importanceWeight,
    BigDecimal voicesWeight,
    long fullVoices,
    int urgentFrom,
    int importantFrom,
    int decimals) {
  private static final int WEIGHT_DECIMALS = 4;
  private static final long WEIGHT_PARTS = 10_000;
  private static final int MOST_LEVELS = 100;
  private static final long MOST_VOICES = 1_000_000_000;
  private static final int MOST_DECIMALS = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Refuses what is out of range with {@code GOV-NED-030}. */
  public PriorityScale {
    require(levels >= 2 && levels <= MOST_LEVELS, "levels", levels, "from 2 to " + MOST_LEVELS);
    requireWeight("urgencyWeight", urgencyWeight);
    requireWeight("importanceWeight", importanceWeight);
    requireWeight("voicesWeight", voicesWeight);
    BigDecimal sum = urgencyWeight.add(importanceWeight).add(voicesWeight);
    require(sum.compareTo(BigDecimal.ONE) == 0, "weights", sum, "a sum of 1");
    require(
        fullVoices >= 1 && fullVoices <= MOST_VOICES,
        "fullVoices",
        fullVoices,
        "from 1 to " + MOST_VOICES);
    require(urgentFrom >= 1 && urgentFrom <= levels, "urgentFrom", urgentFrom, "a level");
    require(
        importantFrom >= 1 && importantFrom <= levels, "importantFrom", importantFrom, "a level");
    require(
        decimals >= 0 && decimals <= MOST_DECIMALS,
        "decimals",
        decimals,
        "from 0 to " + MOST_DECIMALS);
    // all with the same decimals, so that a weight in parts is its unscaled value
    urgencyWeight = urgencyWeight.setScale(WEIGHT_DECIMALS, RoundingMode.UNNECESSARY);
    importanceWeight = importanceWeight.setScale(WEIGHT_DECIMALS, RoundingMode.UNNECESSARY);
    voicesWeight = voicesWeight.setScale(WEIGHT_DECIMALS, RoundingMode.UNNECESSARY);
  }

  /**
   * A whole number in the order of the exact priority: equal priorities have equal numbers.
   *
   * @param urgency a level
   * @param importance a level
   * @param supporters from 0
   */
  public long key(int urgency, int importance, long supporters) {
    requireLevel("urgency", urgency);
    requireLevel("importance", importance);
    require(supporters >= 0, "supporters", supporters, "from 0");
    return (parts(urgencyWeight) * urgency + parts(importanceWeight) * importance) * fullVoices
        + parts(voicesWeight) * levels * Math.min(supporters, fullVoices);
  }

  /** The priority a key stands for, rounded half up. */
  public BigDecimal priority(long key) {
    return BigDecimal.valueOf(key)
        .multiply(HUNDRED)
        .divide(
            BigDecimal.valueOf(WEIGHT_PARTS * levels).multiply(BigDecimal.valueOf(fullVoices)),
            decimals,
            RoundingMode.HALF_UP);
  }

  /** Where two levels lie. */
  public Quadrant quadrant(int urgency, int importance) {
    requireLevel("urgency", urgency);
    requireLevel("importance", importance);
    if (importance >= importantFrom) {
      return urgency >= urgentFrom ? Quadrant.DO_NOW : Quadrant.PLAN;
    }
    return urgency >= urgentFrom ? Quadrant.DELEGATE : Quadrant.PARK;
  }

  private void requireLevel(String what, int level) {
    require(level >= 1 && level <= levels, what, level, "a level from 1 to " + levels);
  }

  private static long parts(BigDecimal weight) {
    return weight.unscaledValue().longValueExact();
  }

  private static void requireWeight(String what, BigDecimal weight) {
    boolean isShare = weight.signum() >= 0 && weight.compareTo(BigDecimal.ONE) <= 0;
    require(
        isShare && weight.stripTrailingZeros().scale() <= WEIGHT_DECIMALS,
        what,
        weight,
        "from 0 to 1 with at most " + WEIGHT_DECIMALS + " decimals");
  }

  private static void require(boolean holds, String what, Object found, String wanted) {
    if (!holds) {
      throw InvalidInput.of("GOV-NED-030", "priority scale, " + what, found, wanted);
    }
  }
}

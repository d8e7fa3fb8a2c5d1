package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Percent;

/**
 * How satisfaction is counted: data of a region.
 *
 * @param levels the highest answer; the lowest is 1
 * @param satisfiedFrom the answer from which somebody is satisfied
 * @param smallestBase with fewer valid answers nothing is published, from 1
 * @param decimals digits after the point of what is published
 * @since 0.1
 */
public record SatisfactionScale(int levels, int satisfiedFrom, long smallestBase, int decimals) {

  /** Refuses what is out of range with {@code GOV-NED-052}. */
  public SatisfactionScale {
    boolean isLevel = satisfiedFrom >= 1 && satisfiedFrom <= levels;
    if (levels < 2 || !isLevel || smallestBase < 1 || decimals < 0) {
      throw InvalidInput.of(
          "GOV-NED-052",
          "satisfaction scale",
          "levels %s, satisfied from %s, smallest base %s"
              .formatted(levels, satisfiedFrom, smallestBase),
          "at least 2 levels, one of them, a base from 1");
    }
  }

  /** What became of a call-back. */
  public enum Outcome {
    /** A valid answer. */
    ANSWERED,
    /** Nobody was reached; outside of every base. */
    UNREACHABLE,
    /** Did not want to say, or it did not apply; outside of every base. */
    DECLINED
  }

  /**
   * What many answers say.
   *
   * @param asked every call-back
   * @param unreachable nobody was reached
   * @param declined no valid answer
   * @param valid the base of both figures
   * @param rate satisfied ÷ valid; empty when the base is too small
   * @param index the mean answer, 0 for the lowest and 100 for the highest; empty when the base is
   *     too small
   */
  public record Satisfaction(
      long asked,
      long unreachable,
      long declined,
      long valid,
      Optional<Percent> rate,
      Optional<BigDecimal> index) {}

  /** Whether an answer is one of the levels. */
  public boolean isLevel(int level) {
    return level >= 1 && level <= levels;
  }

  /**
   * Sums up.
   *
   * @param answers how many gave each level, the lowest first; as many as there are levels
   */
  public Satisfaction of(long[] answers, long unreachable, long declined) {
    long valid = 0;
    long satisfied = 0;
    long sum = 0;
    for (int level = 1; level <= levels; level++) {
      valid += answers[level - 1];
      satisfied += level >= satisfiedFrom ? answers[level - 1] : 0;
      sum += (level - 1) * answers[level - 1];
    }
    boolean isPublished = valid >= smallestBase;
    return new Satisfaction(
        valid + unreachable + declined,
        unreachable,
        declined,
        valid,
        isPublished ? Optional.of(Percent.of(satisfied, valid, decimals)) : Optional.empty(),
        isPublished ? Optional.of(index(sum, valid)) : Optional.empty());
  }

  private BigDecimal index(long sum, long valid) {
    return BigDecimal.valueOf(sum)
        .multiply(BigDecimal.valueOf(100))
        .divide(
            BigDecimal.valueOf(valid).multiply(BigDecimal.valueOf(levels - 1L)),
            decimals,
            RoundingMode.HALF_UP);
  }
}

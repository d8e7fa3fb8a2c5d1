package org.grassroots.governance.model.assessment.scheme;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How figures are published, and what follows.
 *
 * @param decimals of every node that says nothing else; empty for unrounded figures
 * @param mode how they are rounded
 * @param objectionDays for how many days after a provisional result objections are heard; empty
 *     when none are
 * @param consequences what follows from bands, vetoes, lists and ranks, in order
 * @since 0.1
 */
public record Publication(
    Optional<Integer> decimals,
    RoundingMode mode,
    Optional<Integer> objectionDays,
    List<Consequence> consequences) {

  /** Copies the list; refuses a window below 0 days or beyond ten years. */
  public Publication {
    consequences = List.copyOf(consequences);
    if (decimals.orElse(0) > MOST_DECIMALS) {
      throw InvalidInput.of(
          "GOV-ASM-074", "publish", decimals.get() + " decimals", "at most " + MOST_DECIMALS);
    }
    if (objectionDays.filter(days -> days < 0 || days > MOST_DAYS).isPresent()) {
      throw InvalidInput.of(
          "GOV-ASM-234", "publish", objectionDays.get() + " days", "0 to " + MOST_DAYS + " days");
    }
  }

  private static final int MOST_DAYS = 3650;
  private static final int MOST_DECIMALS = 100;

  /** Rounding alone. */
  public Publication(Optional<Integer> decimals, RoundingMode mode) {
    this(decimals, mode, Optional.empty(), List.of());
  }
}

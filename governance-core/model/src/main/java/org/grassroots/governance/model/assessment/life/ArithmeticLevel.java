package org.grassroots.governance.model.assessment.life;

import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The number of the arithmetic a result was computed with. It grows whenever a change could give
 * another digit for the same scheme and input; levels that can still be executed are {@link
 * #OLDEST} to {@link #CURRENT}.
 *
 * @since 0.1
 */
public final class ArithmeticLevel {
  /** The level of this version: exact rationals, other reals to as many digits as are needed. */
  public static final int CURRENT = 1;

  /** The oldest level that can be executed. */
  public static final int OLDEST = 1;

  private ArithmeticLevel() {}

  /**
   * Refuses a level that cannot be executed, by name.
   *
   * @throws InvalidInput {@code GOV-ASM-246}
   */
  public static void require(int level) {
    if (level < OLDEST || level > CURRENT) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-ASM-246",
                  "arithmetic level",
                  String.valueOf(level),
                  "a level from " + OLDEST + " to " + CURRENT)
              .withAdvice("Maybe replay with the version that published the result."));
    }
  }
}

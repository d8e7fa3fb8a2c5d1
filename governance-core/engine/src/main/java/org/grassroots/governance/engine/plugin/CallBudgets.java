package org.grassroots.governance.engine.plugin;

import java.time.Duration;

/**
 * How long one call of a plug-in may take, counted from when it starts to run. Storage, region and
 * access run on the caller's thread without a limit.
 *
 * @param notification for one delivery; positive
 * @param scoring for one call of a scoring method, i.e. all units at once; positive
 * @since 0.1
 */
public record CallBudgets(Duration notification, Duration scoring) {
  /** Generous: half a minute for a delivery, a minute for a column. */
  public static final CallBudgets DEFAULT =
      new CallBudgets(Duration.ofSeconds(30), Duration.ofMinutes(1));

  /** Checks both. */
  public CallBudgets {
    if (isNotPositive(notification) || isNotPositive(scoring)) {
      throw new IllegalArgumentException(
          "A time budget is positive, not %s and %s.".formatted(notification, scoring));
    }
  }

  Duration of(Port.Budget budget) {
    return budget == Port.Budget.NOTIFICATION ? notification : scoring;
  }

  private static boolean isNotPositive(Duration budget) {
    return budget.isNegative() || budget.isZero();
  }
}

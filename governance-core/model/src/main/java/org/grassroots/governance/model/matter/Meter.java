package org.grassroots.governance.model.matter;

import java.time.Duration;
import java.time.Instant;

/**
 * Measures the time that one kind of limit counts: on the clock, or inside the sessions of working
 * days. Adding and measuring are inverse.
 *
 * @since 0.1
 */
public interface Meter {

  /** How much counted time one of the unit is. */
  Duration one();

  /** From when time counts that starts at {@code start}: a limit in days skips the day itself. */
  Instant begin(Instant start);

  /** The first instant at which so much counted time has passed since {@code from}. */
  Instant plus(Instant from, Duration counted);

  /** The counted time from one instant to a later one. */
  Duration between(Instant from, Instant to);

  /** The clock itself: nothing is skipped. */
  static Meter clock(Duration one) {
    return new Meter() {
      @Override
      public Duration one() {
        return one;
      }

      @Override
      public Instant begin(Instant start) {
        return start;
      }

      @Override
      public Instant plus(Instant from, Duration counted) {
        return from.plus(counted);
      }

      @Override
      public Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
      }
    };
  }
}

package org.grassroots.governance.model.matter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Derives when a limit ends. A working calendar of a region is one.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DueDates {

  /**
   * The instant at which {@code limit}, started at {@code start}, is used up. Refuses years it does
   * not know.
   */
  Instant due(Instant start, Limit limit);

  /** How time is measured for limits of a unit; the clock where no calendar says otherwise. */
  default Meter meter(Limit.Unit unit) {
    return switch (unit) {
      case CONTINUOUS_HOURS, WORKING_HOURS -> Meter.clock(ChronoUnit.HOURS.getDuration());
      case WORKING_DAYS, NATURAL_DAYS -> Meter.clock(ChronoUnit.DAYS.getDuration());
    };
  }

  /** The due dates of the unit at the end of a path; the same where units do not differ. */
  default DueDates at(String unitPath) {
    return this;
  }
}

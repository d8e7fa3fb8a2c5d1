package org.grassroots.governance.model.matter;

import java.time.Instant;

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

  /** The due dates of the unit at the end of a path; the same where units do not differ. */
  default DueDates at(String unitPath) {
    return this;
  }
}

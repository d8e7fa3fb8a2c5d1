package org.grassroots.governance.model.matter;

import java.time.Instant;

/**
 * What one co-handler does in a matter that several handle: called in, there, refusing, or done.
 *
 * @param status where it stands
 * @param note why it refuses, or what it did; may be empty
 * @param by who said so
 * @param at when
 * @since 0.1
 */
public record Part(Status status, String note, String by, Instant at) {

  /** Where a part stands. */
  public enum Status {
    /** Called in, not there yet (吹哨). */
    CALLED,
    /** Reported for duty (报到). */
    ARRIVED,
    /** Refused to come; kept for the record. */
    REFUSED,
    /** Did its part. */
    DONE
  }

  /** Whether somebody still waits for it. */
  public boolean isOpen() {
    return status == Status.CALLED || status == Status.ARRIVED;
  }
}

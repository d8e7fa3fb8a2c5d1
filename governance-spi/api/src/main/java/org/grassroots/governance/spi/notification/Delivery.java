package org.grassroots.governance.spi.notification;

import java.time.Duration;

/**
 * How a delivery went.
 *
 * @since 0.1
 */
public sealed interface Delivery {

  /** Handed over; {@code reference} is the medium's own id of the message, may be empty. */
  record Delivered(String reference) implements Delivery {}

  /** Not now: try again no sooner than after {@code delay}, for this reason. */
  record RetryAfter(Duration delay, String reason) implements Delivery {}

  /** Never: the message cannot be delivered as it is, for this reason. */
  record Rejected(String reason) implements Delivery {}
}

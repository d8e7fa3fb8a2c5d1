package org.grassroots.governance.engine.notification;

import java.time.Instant;
import org.grassroots.governance.spi.notification.Message;

/**
 * A message on its way.
 *
 * @param channel the id of the channel
 * @param message what is delivered; its key is the id of the item
 * @param state where it stands
 * @param notBefore when it may be tried next
 * @param attempts how often it was tried
 * @param note the channel's last word; may be empty
 * @since 0.1
 */
public record OutboxItem(
    String channel, Message message, State state, Instant notBefore, int attempts, String note) {

  /** Where a message stands. */
  public enum State {
    /** Waits for its next try. */
    PENDING,
    /** Handed over. */
    DELIVERED,
    /** Given up: rejected, or tried too often. */
    DEAD
  }
}

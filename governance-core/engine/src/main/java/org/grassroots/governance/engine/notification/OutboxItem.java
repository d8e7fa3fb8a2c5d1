package org.grassroots.governance.engine.notification;

import java.time.Instant;
import org.grassroots.governance.spi.notification.Message;

/**
 * A message on its way.
 *
 * @param route which way it goes
 * @param message what is delivered; its key is the id of the item
 * @param state where it stands
 * @param entered when it was left in the outbox
 * @param trial what became of it so far
 * @since 0.1
 */
public record OutboxItem(Route route, Message message, State state, Instant entered, Trial trial) {

  /** Where a message stands. */
  public enum State {
    /** Waits for its next try. */
    PENDING,
    /** Handed over. */
    DELIVERED,
    /** Given up: rejected, or tried too often; may be sent again by command. */
    DEAD,
    /** Goes out within a digest, whose key is the note. */
    FOLDED
  }

  /**
   * The way of a message.
   *
   * @param channel the id of the channel
   * @param kind what it tells of, the type of a fact; empty for a digest
   * @param stream messages of one recipient, channel and stream keep their order: {@code urgent},
   *     {@code digest:} with a kind, or empty for all others
   * @param place the position in the feed that a digest takes over from its first message; 0 for
   *     the message's own
   */
  public record Route(String channel, String kind, String stream, long place) {
    /** The stream that no quiet hours hold up. */
    public static final String URGENT = "urgent";

    private static final String DIGEST = "digest:";

    /** The stream of the messages that one rule of digests brings together. */
    static String digest(String rule) {
      return DIGEST + rule;
    }

    /** The kind whose rules hold: of a digest, that of its stream. */
    String ruledBy() {
      return kind.isEmpty() && stream.startsWith(DIGEST) ? stream.substring(DIGEST.length()) : kind;
    }
  }

  /**
   * What became of a message so far.
   *
   * @param touched when that was decided
   * @param notBefore when it may be tried next
   * @param attempts how often it was tried
   * @param note the last word about it; may be empty
   */
  public record Trial(Instant touched, Instant notBefore, int attempts, String note) {}

  OutboxItem with(State next, Trial what) {
    return new OutboxItem(route, message, next, entered, what);
  }

  /** Waits until then, not tried. */
  OutboxItem putOff(Instant now, Instant until, String why) {
    return with(State.PENDING, new Trial(now, until, trial.attempts(), why));
  }
}

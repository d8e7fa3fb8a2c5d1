package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.util.Optional;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;

/**
 * How messages are sent: settings of the host.
 *
 * @param channel the id of the channel messages go to; empty to send none
 * @param lease how long a try may take before somebody else may try; also how far the clocks of
 *     several hosts may be apart; longer than the budget of a delivery
 * @param policy retries, quiet hours, digests and limits; empty for those of the region, else the
 *     standard ones
 * @since 0.1
 */
public record NotificationRules(
    String channel, Duration lease, Optional<NotificationPolicy> policy) {
  private static final Duration DEFAULT_LEASE = Duration.ofMinutes(2);

  /** No messages. */
  public static final NotificationRules SILENT = to("");

  /** Messages by one channel, as the region sends them. */
  public static NotificationRules to(String channel) {
    return new NotificationRules(channel, DEFAULT_LEASE, Optional.empty());
  }

  /** The same channel by this policy. */
  public NotificationRules withPolicy(NotificationPolicy how) {
    return new NotificationRules(channel, lease, Optional.of(how));
  }
}

package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.util.Optional;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;

/**
 * How messages are sent: settings of the host.
 *
 * @param channel the id of the channel that every message goes to; empty to send none, or those
 *     that the region sends
 * @param isByRegion whether the region says which channel each kind of message goes to
 * @param lease how long a try may take before somebody else may try; also how far the clocks of
 *     several hosts may be apart; longer than the budget of a delivery
 * @param policy retries, quiet hours, digests and limits; empty for those of the region, else the
 *     standard ones
 * @param addresses where recipients are reached
 * @since 0.1
 */
public record NotificationRules(
    String channel,
    boolean isByRegion,
    Duration lease,
    Optional<NotificationPolicy> policy,
    AddressBook addresses) {
  private static final Duration DEFAULT_LEASE = Duration.ofMinutes(2);

  /** No messages. */
  public static final NotificationRules SILENT = to("");

  /** All messages by one channel, else as the region sends them. */
  public static NotificationRules to(String channel) {
    return new NotificationRules(
        channel, false, DEFAULT_LEASE, Optional.empty(), AddressBook.EMPTY);
  }

  /** Messages as the region sends them, by the channels it names. */
  public static NotificationRules byRegion() {
    return new NotificationRules("", true, DEFAULT_LEASE, Optional.empty(), AddressBook.EMPTY);
  }

  /** The same channel by this policy. */
  public NotificationRules withPolicy(NotificationPolicy how) {
    return new NotificationRules(channel, isByRegion, lease, Optional.of(how), addresses);
  }

  /** The same, to these addresses. */
  public NotificationRules withAddresses(AddressBook book) {
    return new NotificationRules(channel, isByRegion, lease, policy, book);
  }
}

package org.grassroots.governance.model.shared.notification;

import java.util.Optional;

/**
 * The limits of one channel.
 *
 * @param rate for the channel as a whole
 * @param perRecipient for each recipient of the channel
 * @since 0.1
 */
public record ChannelRule(Optional<RateRule> rate, Optional<RateRule> perRecipient) {
  /** No limits. */
  public static final ChannelRule FREE = new ChannelRule(Optional.empty(), Optional.empty());
}

package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.notification.ChannelRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.spi.store.RecordStore;

/** What holds a message back that is due: quiet hours and limits. */
final class Gates {
  private final RecordStore store;
  private final NotificationPolicy policy;
  private final Duration tolerance;

  Gates(RecordStore store, NotificationPolicy policy, Duration tolerance) {
    this.store = store;
    this.policy = policy;
    this.tolerance = tolerance;
  }

  /** When the recipient's quiet ends; empty when nothing is quiet or the message is urgent. */
  Optional<Instant> quietUntil(OutboxItem item, Instant now) {
    return item.route().stream().equals(OutboxItem.Route.URGENT)
        ? Optional.empty()
        : policy.quietUntil(item.message().recipient(), now);
  }

  /** The log of the channel, where the channel is limited. */
  Optional<RateLog> ofChannel(String channel, Instant now) {
    return policy
        .channel(channel)
        .rate()
        .map(rule -> RateLog.read(store, channel, rule, now, tolerance));
  }

  /** The log of the recipient, where recipients of the channel are limited. */
  Optional<RateLog> ofRecipient(OutboxItem item, Instant now) {
    ChannelRule rules = policy.channel(item.route().channel());
    String id = item.route().channel() + ":" + Digest.of(item.message().recipient());
    return rules.perRecipient().map(rule -> RateLog.read(store, id, rule, now, tolerance));
  }

  /** The logs that are full at {@code now}, by when they are free again; empty when none is. */
  static Optional<Instant> fullUntil(List<RateLog> logs, Instant now) {
    List<Instant> waits = new ArrayList<>();
    logs.forEach(log -> waits.add(log.freeAt(now)));
    return waits.stream().filter(now::isBefore).max(Instant::compareTo);
  }
}

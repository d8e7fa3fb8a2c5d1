package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.notification.RetryRule;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.PluginFailure;

/** One try of one message, and what follows from the answer. */
final class Delivering {
  private final Map<String, NotificationChannel> channels;
  private final RetryRule retry;
  private final List<String> failures;

  Delivering(Map<String, NotificationChannel> channels, RetryRule retry, List<String> failures) {
    this.channels = channels;
    this.retry = retry;
    this.failures = failures;
  }

  /**
   * How a try ended.
   *
   * @param next the item as it stands afterwards
   * @param isChannelBroken whether the channel failed rather than the message
   */
  record Outcome(OutboxItem next, boolean isChannelBroken) {}

  Outcome attempt(OutboxItem claimed, Instant now) {
    NotificationChannel channel = channels.get(claimed.route().channel());
    if (channel == null) {
      return new Outcome(homeless(claimed, now), false);
    }
    try {
      return new Outcome(after(claimed, channel.deliver(claimed.message()), now), false);
    } catch (PluginFailure failure) {
      String why = String.valueOf(failure.getMessage());
      failures.add(why);
      return new Outcome(later(claimed, Duration.ZERO, why, now), true);
    }
  }

  OutboxItem homeless(OutboxItem item, Instant now) {
    String why = "There is no channel '" + item.route().channel() + "'.";
    failures.add(why);
    return ended(item, OutboxItem.State.DEAD, why, now);
  }

  private OutboxItem after(OutboxItem item, Delivery delivery, Instant now) {
    if (delivery instanceof Delivery.Delivered done) {
      return ended(item, OutboxItem.State.DELIVERED, done.reference(), now);
    }
    if (delivery instanceof Delivery.Rejected rejected) {
      failures.add(item.route().channel() + ": " + rejected.reason());
      return ended(item, OutboxItem.State.DEAD, rejected.reason(), now);
    }
    Delivery.RetryAfter later = (Delivery.RetryAfter) delivery;
    return later(item, later.delay(), later.reason(), now);
  }

  /** The longer of what the channel asks for and what the rule says. */
  private OutboxItem later(OutboxItem item, Duration asked, String why, Instant now) {
    int tries = item.trial().attempts();
    if (tries >= retry.attempts()) {
      String end = "Given up after %s tries: %s".formatted(String.valueOf(tries), why);
      failures.add(item.route().channel() + ": " + end);
      return ended(item, OutboxItem.State.DEAD, end, now);
    }
    Duration wait = retry.waitAfter(tries, item.message().key());
    Instant until = now.plus(wait.compareTo(asked) < 0 ? asked : wait);
    return item.putOff(now, until, why);
  }

  private static OutboxItem ended(
      OutboxItem item, OutboxItem.State state, String note, Instant now) {
    return item.with(state, new OutboxItem.Trial(now, now, item.trial().attempts(), note));
  }
}

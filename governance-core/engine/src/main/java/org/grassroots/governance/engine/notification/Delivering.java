package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.RetryRule;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.PluginFailure;

/** One try of one message, and what follows from the answer. */
final class Delivering {
  /** No channel may put a message off for longer. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final int LONGEST_NOTE = 500;

  private final Map<String, NotificationChannel> channels;
  private final NotificationPolicy policy;
  private final AddressBook addresses;
  private final List<String> failures;

  Delivering(
      Map<String, NotificationChannel> channels,
      NotificationPolicy policy,
      AddressBook addresses,
      List<String> failures) {
    this.channels = channels;
    this.policy = policy;
    this.addresses = addresses;
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
      return new Outcome(after(claimed, channel.deliver(addressed(claimed)), now), false);
    } catch (PluginFailure failure) {
      return broken(claimed, String.valueOf(failure.getMessage()), now);
    } catch (RuntimeException | LinkageError failure) {
      // an outbox that a host made itself may hold channels without a boundary
      return broken(claimed, claimed.route().channel() + " failed: " + failure, now);
    }
  }

  private Outcome broken(OutboxItem claimed, String why, Instant now) {
    failures.add(why);
    return new Outcome(later(claimed, Duration.ZERO, why, now), true);
  }

  /** The address is looked up for each try, and stored nowhere. */
  private Message addressed(OutboxItem item) {
    Message message = item.message();
    String channel = item.route().channel();
    String address =
        addresses
            .address(channel, message.recipient())
            .orElseGet(
                () ->
                    policy
                        .recipient(message.recipient())
                        .addresses()
                        .getOrDefault(channel, message.recipient()));
    return new Message(message.key(), address, message.subject(), message.body(), message.fields());
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
    RetryRule retry = policy.retryOf(item.route().ruledBy());
    int tries = item.trial().attempts();
    if (tries >= retry.attempts()) {
      String end = "Given up after %s tries: %s".formatted(String.valueOf(tries), why);
      failures.add(item.route().channel() + ": " + end);
      return ended(item, OutboxItem.State.DEAD, end, now);
    }
    Duration wait = retry.waitAfter(tries, item.message().key());
    Duration bounded = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    Instant until = now.plus(wait.compareTo(bounded) < 0 ? bounded : wait);
    return item.putOff(now, until, plain(why));
  }

  private static OutboxItem ended(
      OutboxItem item, OutboxItem.State state, String note, Instant now) {
    return item.with(state, new OutboxItem.Trial(now, now, item.trial().attempts(), plain(note)));
  }

  /** What a channel says is kept short and without what no store can hold. */
  private static String plain(String note) {
    return note.codePoints()
        .limit(LONGEST_NOTE)
        .map(c -> Character.isISOControl(c) || isLone(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLone(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}

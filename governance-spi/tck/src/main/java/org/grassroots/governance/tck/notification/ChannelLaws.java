package org.grassroots.governance.tck.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.tck.Laws;

/**
 * The laws of a notification channel.
 *
 * @since 0.1
 */
public final class ChannelLaws {
  private ChannelLaws() {}

  /**
   * The laws that hold wherever a channel delivers.
   *
   * @param message a message the channel can deliver where the test runs
   */
  public static void proveAll(NotificationChannel channel, Message message) {
    n1Constant(channel);
    n2NeverNull(channel, message);
    n3Repeats(channel, message);
  }

  /** N1: the id is constant and well formed. */
  public static void n1Constant(NotificationChannel channel) {
    Laws.prove(
        "N1",
        "the id is constant",
        () -> assertThat(channel.id()).matches("[a-z0-9-]+").isEqualTo(channel.id()));
  }

  /** N2: the answer is never null. */
  public static void n2NeverNull(NotificationChannel channel, Message message) {
    Laws.prove(
        "N2", "the answer is never null", () -> assertThat(channel.deliver(message)).isNotNull());
  }

  /** N3: the same key again is no fault: what was delivered is delivered. */
  public static void n3Repeats(NotificationChannel channel, Message message) {
    Laws.prove(
        "N3",
        "the same key can be delivered again",
        () -> {
          boolean isDelivered = channel.deliver(message) instanceof Delivery.Delivered;
          assertThat(channel.deliver(message) instanceof Delivery.Delivered).isEqualTo(isDelivered);
        });
  }
}

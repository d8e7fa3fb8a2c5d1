package org.grassroots.governance.engine.plugin;

import java.util.Optional;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;

/** A channel behind the boundary: budget, null (N2) and a delay that is not negative. */
record GuardedChannel(NotificationChannel channel, CallSite site) implements NotificationChannel {

  @Override
  public String id() {
    return site.id();
  }

  @Override
  public Delivery deliver(Message message) {
    return site.call("deliver", () -> channel.deliver(message), GuardedChannel::broken);
  }

  @Override
  public void close() {
    site.call(
        "close",
        () -> {
          channel.close();
          return true;
        },
        Law.none());
  }

  private static Optional<String> broken(Delivery delivery) {
    return Law.unless(
        !(delivery instanceof Delivery.RetryAfter retry) || !retry.delay().isNegative(),
        "the delay of %s is negative",
        delivery);
  }
}

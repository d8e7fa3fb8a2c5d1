package org.grassroots.governance.tck.notification;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.tck.Killed;
import org.junit.jupiter.api.Test;

class ChannelLawsTest {
  private static final Message MESSAGE = new Message("k", "desk", "", "text", Map.of());

  /** Delivers as it is told. */
  private record Twin(String id, Function<Message, Delivery> answer)
      implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return answer.apply(message);
    }
  }

  @Test
  void a_channel_that_keeps_the_laws_passes() {
    ChannelLaws.proveAll(
        new Twin("pager", message -> new Delivery.Delivered(message.key())), MESSAGE);
    ChannelLaws.proveAll(new Twin("pager", message -> new Delivery.Rejected("no pager")), MESSAGE);
  }

  @Test
  void a_name_no_template_can_write_breaks_n1() {
    Killed.by(
        "N1",
        () ->
            ChannelLaws.proveAll(
                new Twin("The Pager", message -> new Delivery.Delivered("")), MESSAGE));
  }

  @Test
  @SuppressWarnings("NullAway")
  void silence_breaks_n2() {
    Killed.by("N2", () -> ChannelLaws.proveAll(new Twin("pager", message -> null), MESSAGE));
  }

  @Test
  void a_thrown_failure_breaks_n2() {
    Function<Message, Delivery> broken =
        message -> {
          throw new IllegalStateException("line is dead");
        };

    Killed.by("N2", () -> ChannelLaws.proveAll(new Twin("pager", broken), MESSAGE));
  }

  @Test
  void to_refuse_what_was_delivered_breaks_n3() {
    Set<String> seen = new HashSet<>();
    Function<Message, Delivery> forgetful =
        message ->
            seen.size() < 2 && seen.add(message.key() + seen.size())
                ? new Delivery.Delivered("")
                : new Delivery.Rejected("seen before");

    Killed.by("N3", () -> ChannelLaws.proveAll(new Twin("pager", forgetful), MESSAGE));
  }
}

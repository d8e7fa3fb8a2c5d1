package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.tck.notification.ChannelLaws;
import org.junit.jupiter.api.Test;

class LogChannelTest {

  @Test
  void a_message_is_delivered_once_it_is_written() {
    assertThat(new LogChannel().deliver(new Message("k", "desk", "", "text", Map.of())))
        .isEqualTo(new Delivery.Delivered("k"));
  }

  @Test
  void it_keeps_the_laws_of_channels() {
    // region channel
    ChannelLaws.proveAll(new LogChannel(), new Message("k", "desk", "", "text", Map.of()));
    // endregion
  }

  @Test
  void a_message_is_one_line_whatever_it_holds() {
    Message message =
        new Message("k", "desk", "a\r\nb", "c\u2028d\u0000e\u0085f 路灯😀", Map.of("x", "1\n2"));

    assertThat(LogChannel.line(message))
        .isEqualTo("message k to desk: a  b | c d e f 路灯😀 | {x=1 2}");
  }
}

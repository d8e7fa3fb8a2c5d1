package org.grassroots.governance.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.plugin.PluginSettings;
import org.grassroots.governance.tck.notification.ChannelLaws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailChannelTest {
  private static final String FROM = "street@town.example";
  private static final Message MESSAGE =
      new Message("a1", "desk@town.example", "超期 overdue", "第 7 号\nmatter 7", Map.of());

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailChannel channel() {
    return new MailChannel(MailSettings.open("127.0.0.1", server.getSmtp().getPort(), FROM));
  }

  @Test
  void keeps_the_laws_of_a_channel() {
    ChannelLaws.proveAll(channel(), MESSAGE);
  }

  @Test
  void a_mail_arrives_as_it_was_written() throws Exception {
    Delivery delivery = channel().deliver(MESSAGE);

    assertThat(delivery).isEqualTo(new Delivery.Delivered("<a1@town.example>"));
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("超期 overdue");
    assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip())
        .isEqualTo("第 7 号\nmatter 7");
    assertThat(mail.getMessageID()).isEqualTo("<a1@town.example>");
    assertThat(mail.getAllRecipients())
        .extracting(String::valueOf)
        .containsExactly("desk@town.example");
    assertThat(mail.getFrom()).extracting(String::valueOf).containsExactly(FROM);
  }

  @Test
  void a_key_that_is_sent_again_has_the_same_message_id() throws Exception {
    channel().deliver(MESSAGE);
    channel().deliver(MESSAGE);

    assertThat(List.of(server.getReceivedMessages()))
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<a1@town.example>", "<a1@town.example>");
  }

  @Test
  void a_subject_cannot_smuggle_a_header() throws Exception {
    channel()
        .deliver(
            new Message("k", "desk@town.example", "a\r\nBcc: all@town.example", "b", Map.of()));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("a Bcc: all@town.example");
  }

  @Test
  void what_is_no_address_is_refused_for_good() {
    assertThat(channel().deliver(new Message("k", "the roads desk", "", "b", Map.of())))
        .isInstanceOf(Delivery.Rejected.class);
    assertThat(channel().deliver(new Message("k", "a@b.c\r\nRCPT TO:<x@y.z>", "", "b", Map.of())))
        .isInstanceOf(Delivery.Rejected.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_away_is_tried_again() {
    MailChannel channel = channel();
    server.stop();

    assertThat(channel.deliver(MESSAGE))
        .isEqualTo(
            new Delivery.RetryAfter(Duration.ofMinutes(1), "The mail server did not answer."));
  }

  @Test
  void a_server_that_says_nothing_ends_within_the_time_out() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      MailChannel channel =
          new MailChannel(
              new MailSettings(
                  new MailSettings.Server("127.0.0.1", silent.getLocalPort()),
                  MailSettings.Security.NONE,
                  Optional.empty(),
                  FROM,
                  Duration.ofMillis(200),
                  Duration.ofSeconds(5)));

      long start = System.nanoTime();
      Delivery delivery = channel.deliver(MESSAGE);

      assertThat(delivery).isInstanceOf(Delivery.RetryAfter.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void a_login_goes_to_the_server_and_a_refused_one_is_tried_again() {
    server.setUser("desk@town.example", "clerk", "secret");

    assertThat(withLogin("secret").deliver(MESSAGE)).isInstanceOf(Delivery.Delivered.class);
    assertThat(withLogin("wrong").deliver(MESSAGE))
        .isEqualTo(
            new Delivery.RetryAfter(Duration.ofMinutes(1), "The mail server refused the login."));
  }

  private MailChannel withLogin(String password) {
    MailSettings open = MailSettings.open("127.0.0.1", server.getSmtp().getPort(), FROM);
    return new MailChannel(
        new MailSettings(
            open.server(),
            open.security(),
            Optional.of(new MailSettings.Login("clerk", password)),
            FROM,
            open.timeout(),
            open.retry()));
  }

  @Test
  void the_plugin_brings_the_channel_once_it_is_set_up() {
    MailPlugin plugin = new MailPlugin();
    assertThat(plugin.channels()).isEmpty();

    plugin.configure(new PluginSettings(Map.of("host", "mail.town.example", "from", FROM)));

    assertThat(plugin.channels()).extracting(channel -> channel.id()).containsExactly("mail");
  }

  @Test
  void a_password_never_shows() {
    assertThat(new MailSettings.Login("clerk", "secret").toString()).doesNotContain("secret");
  }
}

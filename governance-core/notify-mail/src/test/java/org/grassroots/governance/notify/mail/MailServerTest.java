package org.grassroots.governance.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real server on the loopback address says, and what follows. */
class MailServerTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path folder;
  private static SSLContext known;
  private static SSLContext stranger;
  private static SSLContext before;

  /** The first server's certificate is the only one trusted in this test. */
  @BeforeAll
  static void certificates() throws Exception {
    KeyStore keys = keys("known");
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    known = context(keys, trust);
    stranger = context(keys("stranger"), trust);
    before = SSLContext.getDefault();
    SSLContext.setDefault(known);
  }

  @AfterAll
  static void asItWas() {
    SSLContext.setDefault(before);
  }

  private static KeyStore keys(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys, TrustManagerFactory trust) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static MailChannel channel(ScriptedSmtp server, MailSettings.Security security) {
    return new MailChannel(
        new MailSettings(
            new MailSettings.Server("127.0.0.1", server.port()),
            security,
            Optional.empty(),
            "street@town.example",
            Duration.ofSeconds(5),
            Duration.ofMinutes(1)));
  }

  private static Delivery sent(ScriptedSmtp server, Message message) {
    return channel(server, MailSettings.Security.NONE).deliver(message);
  }

  private static Message message(String subject) {
    return new Message("key-1", "desk@town.example", subject, "text", Map.of());
  }

  @ParameterizedTest(name = "{0} answered {1}")
  @CsvSource({
    "HELLO, 421 not now, later",
    "HELLO, 554 no mail here, later",
    "MAIL, 451 try later, later",
    "MAIL, 550 not from you, never",
    "RCPT, 450 mailbox busy, later",
    "RCPT, 452 mailbox full, later",
    "RCPT, 550 no such mailbox, never",
    "RCPT, 553 not allowed, never",
    "DATA, 451 try later, later",
    "DATA, 554 no, never",
    "MAIL-END, 452 no room, later",
    "MAIL-END, 552 too large, never",
  })
  void a_4xx_is_tried_again_and_a_5xx_about_the_message_is_final(
      String verb, String reply, String what) {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      server.reply(verb, reply);

      Delivery delivery = sent(server, message("a"));

      assertThat(delivery)
          .isInstanceOf(what.equals("later") ? Delivery.RetryAfter.class : Delivery.Rejected.class);
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void subjects_in_any_script_arrive_and_nothing_but_ascii_is_in_the_header() throws Exception {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      String subject = "超期提醒：朝阳街道 😀 Ünïcode — " + "很长的标题".repeat(30);
      assertThat(sent(server, message(subject))).isInstanceOf(Delivery.Delivered.class);

      List<String> header =
          server.mails().get(0).lines().takeWhile(line -> !line.isEmpty()).toList();
      assertThat(header).allMatch(line -> line.chars().allMatch(c -> c < 0x7f && c >= ' '));
      String folded = String.join("\n", header);
      String raw = folded.substring(folded.indexOf("Subject: ") + 9);
      int end = 0;
      while (end >= 0 && end + 1 < raw.length()) {
        end = raw.indexOf('\n', end + 1);
        if (end >= 0 && raw.charAt(end + 1) != ' ') {
          break;
        }
      }
      String line = end < 0 ? raw : raw.substring(0, end);
      assertThat(MimeUtility.decodeText(MimeUtility.unfold(line))).isEqualTo(subject);
    }
  }

  @Test
  void no_line_break_of_whatever_sort_starts_a_header_or_a_command() {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      for (String breaking : List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "\u000b", "\u0000")) {
        String evil = "hello" + breaking + "Bcc: all@town.example" + breaking + breaking + "QUIT";
        assertThat(sent(server, message(evil))).isInstanceOf(Delivery.Delivered.class);
        assertThat(
                sent(
                    server,
                    new Message(
                        "k" + breaking + "X-Evil: 1", "desk@town.example", "", "b", Map.of())))
            .isInstanceOf(Delivery.Delivered.class);
      }
      assertThat(server.mails())
          .allSatisfy(
              mail ->
                  assertThat(mail.lines().takeWhile(line -> !line.isEmpty()))
                      .noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X-Evil")));
      assertThat(server.verbs())
          .filteredOn(line -> line.startsWith("RCPT"))
          .allMatch(line -> line.equals("RCPT TO:<desk@town.example>"));
    }
  }

  @Test
  void the_text_cannot_end_the_mail_before_its_end() {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      Message message =
          new Message(
              "k",
              "desk@town.example",
              "dots",
              "one\r\n.\r\nRCPT TO:<x@y.example>\r\n..two",
              Map.of());
      assertThat(sent(server, message)).isInstanceOf(Delivery.Delivered.class);

      assertThat(server.mails()).singleElement().asString().contains("one\n.\nRCPT TO:", "..two");
      assertThat(server.verbs()).noneMatch(line -> line.contains("x@y.example"));
    }
  }

  @Test
  void different_keys_never_share_a_message_id() {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      for (String key : List.of("a/b", "a-b", "a b", "a_b")) {
        sent(server, new Message(key, "desk@town.example", "", "b", Map.of()));
      }
      assertThat(
              server.mails().stream()
                  .flatMap(String::lines)
                  .filter(line -> line.startsWith("Message-ID")))
          .hasSize(4)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void mail_goes_out_under_tls_from_the_start_or_after_starttls() {
    try (ScriptedSmtp server = ScriptedSmtp.tls(known)) {
      assertThat(channel(server, MailSettings.Security.TLS).deliver(message("tls")))
          .isInstanceOf(Delivery.Delivered.class);
      assertThat(server.mails()).hasSize(1);
    }
    try (ScriptedSmtp server = ScriptedSmtp.startTls(known)) {
      assertThat(channel(server, MailSettings.Security.STARTTLS).deliver(message("starttls")))
          .isInstanceOf(Delivery.Delivered.class);
      assertThat(server.verbs()).contains("STARTTLS");
      assertThat(server.mails()).hasSize(1);
    }
  }

  @Test
  void a_server_that_offers_no_tls_gets_nothing_when_tls_must_be() {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      assertThat(channel(server, MailSettings.Security.STARTTLS).deliver(message("secret")))
          .isInstanceOf(Delivery.RetryAfter.class);
      assertThat(server.verbs()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void a_server_nobody_knows_gets_nothing() {
    try (ScriptedSmtp server = ScriptedSmtp.tls(stranger)) {
      assertThat(channel(server, MailSettings.Security.TLS).deliver(message("secret")))
          .isInstanceOf(Delivery.RetryAfter.class);
      assertThat(server.mails()).isEmpty();
    }
    try (ScriptedSmtp server = ScriptedSmtp.startTls(stranger)) {
      assertThat(channel(server, MailSettings.Security.STARTTLS).deliver(message("secret")))
          .isInstanceOf(Delivery.RetryAfter.class);
      assertThat(server.verbs()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }
}

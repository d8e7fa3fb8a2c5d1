package org.grassroots.governance.notify.mail;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.tck.notification.ChannelHarness;

/** Mail with a server that is well, refuses, is down or silent; mail servers state no wait. */
final class MailHarness implements ChannelHarness {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ScriptedSmtp server = ScriptedSmtp.plain();
  private final MailChannel channel =
      new MailChannel(
          new MailSettings(
              new MailSettings.Server("127.0.0.1", server.port()),
              MailSettings.Security.NONE,
              Optional.empty(),
              "street@town.example",
              PATIENCE,
              Duration.ofMinutes(1)));

  @Override
  public NotificationChannel channel() {
    return channel;
  }

  @Override
  public Message message(String key, String body) {
    return new Message(key, "desk@town.example", "kit", body, Map.of());
  }

  @Override
  public Set<Mood> moods() {
    return EnumSet.complementOf(EnumSet.of(Mood.BUSY));
  }

  @Override
  public void become(Mood mood) {
    server.silent(mood == Mood.SILENT);
    server.reply("RCPT", mood == Mood.REFUSING ? "550 no such mailbox" : "");
    server.reply("HELLO", mood == Mood.DOWN ? "421 closing" : "");
  }

  @Override
  public List<Arrival> arrivals() {
    return server.mails().stream().map(mail -> new Arrival(messageId(mail), mail)).toList();
  }

  private static String messageId(String mail) {
    return mail.lines()
        .filter(line -> line.startsWith("Message-ID: "))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Message-ID in " + mail));
  }

  @Override
  public Duration patience() {
    return PATIENCE.multipliedBy(2);
  }

  @Override
  public void close() {
    server.close();
  }
}

package org.grassroots.governance.host.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The channel of the page on the notification port. */
class ChannelGuideTest {

  // region channel
  /** Leaves each message as a file in the folder of its recipient, under its key. */
  record FolderChannel(Path home) implements NotificationChannel {
    @Override
    public String id() {
      return "folder";
    }

    @Override
    public Delivery deliver(Message message) {
      Path folder = home.resolve(message.recipient()).normalize();
      if (!folder.startsWith(home) || !Files.isDirectory(folder)) {
        return new Delivery.Rejected("There is no folder of this recipient.");
      }
      try {
        Path file = folder.resolve(message.key() + ".txt");
        Files.writeString(file, message.subject() + "\n" + message.body(), StandardCharsets.UTF_8);
        return new Delivery.Delivered(file.getFileName().toString());
      } catch (IOException fullOrAway) {
        return new Delivery.RetryAfter(Duration.ofMinutes(1), "The folder takes nothing now.");
      }
    }
  }

  // endregion

  @Test
  void a_message_arrives_once_however_often_it_is_delivered(@TempDir Path home) throws IOException {
    Files.createDirectory(home.resolve("roads"));
    NotificationChannel channel = new FolderChannel(home);
    Message message = new Message("k1", "roads", "Overdue", "matter 7", Map.of());

    assertThat(channel.deliver(message)).isEqualTo(new Delivery.Delivered("k1.txt"));
    assertThat(channel.deliver(message)).isEqualTo(new Delivery.Delivered("k1.txt"));

    try (var files = Files.list(home.resolve("roads"))) {
      assertThat(files).hasSize(1);
    }
    assertThat(home.resolve("roads/k1.txt")).hasContent("Overdue\nmatter 7");
  }

  @Test
  void a_recipient_outside_of_the_folder_is_refused(@TempDir Path home) {
    assertThat(
            new FolderChannel(home.resolve("in"))
                .deliver(new Message("k", "../..", "", "b", Map.of())))
        .isInstanceOf(Delivery.Rejected.class);
  }
}

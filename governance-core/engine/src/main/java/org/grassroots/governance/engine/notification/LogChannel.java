package org.grassroots.governance.engine.notification;

import java.time.Duration;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each message as one line to the host's log, level INFO, under the name of this class. For
 * trials and for hosts that pick messages up from their log; whoever reads the log reads the
 * messages.
 *
 * @since 0.1
 */
public final class LogChannel implements NotificationChannel {
  /** The id of this channel. */
  public static final String ID = "log";

  private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);

  private static final Duration CLOSED = Duration.ofMinutes(1);

  private volatile boolean isClosed;

  /** A channel that is open. */
  public LogChannel() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Delivery deliver(Message message) {
    if (isClosed) {
      return new Delivery.RetryAfter(CLOSED, "The channel is closed.");
    }
    LOG.info(line(message));
    return new Delivery.Delivered(message.key());
  }

  @Override
  public void close() {
    isClosed = true;
  }

  static String line(Message message) {
    return oneLine(
        "message %s to %s: %s | %s | %s"
            .formatted(
                message.key(),
                message.recipient(),
                message.subject(),
                message.body(),
                message.fields()));
  }

  /** A text with line breaks of its own could fake lines of the log. */
  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

package org.grassroots.governance.tck.notification;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;

/**
 * A channel with a medium that the test holds in its hand: a server, a mailbox, a fake of a
 * vendor's interface. The author of a channel supplies one; each law gets a fresh one and closes
 * it.
 *
 * @since 0.1
 */
public interface ChannelHarness extends AutoCloseable {

  /** How the medium behaves. */
  enum Mood {
    /** It takes what it gets. */
    WELL,
    /** It says not now, and how long to wait: {@link #stated}. */
    BUSY,
    /** It refuses for good. */
    REFUSING,
    /** It cannot be reached. */
    DOWN,
    /** It takes the call and never answers. */
    SILENT
  }

  /**
   * What reached the recipient.
   *
   * @param key how the medium knows it again: a header, a Message-ID
   * @param text what of the message shows which one it is: the body
   */
  record Arrival(String key, String text) {}

  /** The channel, always the same. */
  NotificationChannel channel();

  /** A message that the medium takes when it is well, with this key and body. */
  Message message(String key, String body);

  /** From now on the medium behaves so; only asked for those it can. */
  void become(Mood mood);

  /** The moods this medium can be brought into; laws about others are left out, visibly. */
  default Set<Mood> moods() {
    return EnumSet.allOf(Mood.class);
  }

  /** What reached the recipient so far, in order. */
  List<Arrival> arrivals();

  /** The wait that a busy medium states, not shorter than a second. */
  default Duration stated() {
    return Duration.ofSeconds(90);
  }

  /** How long the channel of this harness waits for a silent medium, at most. */
  default Duration patience() {
    return Duration.ofSeconds(2);
  }

  /** Whether the medium itself drops a key that it has seen. */
  default boolean dropsRepeats() {
    return false;
  }

  @Override
  void close();
}

package org.grassroots.governance.model.shared.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How the messages of a region are sent. Immutable; maps are in code-point order of their keys.
 *
 * @param retry what happens after a failed try
 * @param quiet the quiet hours of whoever has none of their own
 * @param recipients quiet hours by recipient
 * @param urgent kinds of messages that no quiet hours hold up
 * @param digests kinds of messages that go out together
 * @param channels limits by channel
 * @since 0.1
 */
public record NotificationPolicy(
    RetryRule retry,
    Optional<QuietHours> quiet,
    SortedMap<String, QuietHours> recipients,
    Set<String> urgent,
    SortedMap<String, DigestRule> digests,
    SortedMap<String, ChannelRule> channels) {
  private static final int DEFAULT_JITTER = 10;
  private static final int DEFAULT_ATTEMPTS = 8;

  /** What holds where a region says nothing: patience of some hours, no quiet, no limits. */
  public static final NotificationPolicy STANDARD =
      of(
          new RetryRule(
              Duration.ofMinutes(1), 2, Duration.ofHours(6), DEFAULT_JITTER, DEFAULT_ATTEMPTS));

  /** Copies the parts. */
  public NotificationPolicy {
    recipients = Ordered.copyOf(recipients);
    urgent = Set.copyOf(urgent);
    digests = Ordered.copyOf(digests);
    channels = Ordered.copyOf(channels);
  }

  /** Retries alone: no quiet hours, digests or limits. */
  public static NotificationPolicy of(RetryRule retry) {
    return new NotificationPolicy(
        retry,
        Optional.empty(),
        Ordered.copyOf(Map.of()),
        Set.of(),
        Ordered.copyOf(Map.of()),
        Ordered.copyOf(Map.of()));
  }

  /** When the quiet of this recipient ends; empty when it is not quiet. */
  public Optional<Instant> quietUntil(String recipient, Instant now) {
    return Optional.ofNullable(recipients.get(recipient))
        .or(() -> quiet)
        .flatMap(q -> q.endAt(now));
  }

  /** The limits of a channel. */
  public ChannelRule channel(String id) {
    return channels.getOrDefault(id, ChannelRule.FREE);
  }

  /** The digest a kind of message goes into; none for urgent ones. */
  public Optional<DigestRule> digest(String kind) {
    return urgent.contains(kind) ? Optional.empty() : Optional.ofNullable(digests.get(kind));
  }
}

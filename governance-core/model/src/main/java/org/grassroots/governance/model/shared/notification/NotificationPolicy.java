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
 * Where rules go by kind, the most specific counts; see {@link MessageKind}.
 *
 * @param routing which way messages go, in which language
 * @param retry what happens after a failed try
 * @param retries the same by kind; {@link #URGENT} for urgent kinds without one of their own
 * @param quiet the quiet hours of whoever has none of their own
 * @param recipients rules by recipient
 * @param urgent kinds of messages that no quiet hours hold up
 * @param digests kinds of messages that go out together
 * @param channels limits by channel
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no quiet is a value here
public record NotificationPolicy(
    Routing routing,
    RetryRule retry,
    SortedMap<String, RetryRule> retries,
    Optional<QuietHours> quiet,
    SortedMap<String, RecipientRule> recipients,
    Set<String> urgent,
    SortedMap<String, DigestRule> digests,
    SortedMap<String, ChannelRule> channels) {
  /** Stands for every urgent kind. */
  public static final String URGENT = "urgent";

  private static final int DEFAULT_JITTER = 10;
  private static final int DEFAULT_ATTEMPTS = 8;

  /** What holds where a region says nothing: patience of some hours, no quiet, no limits. */
  public static final NotificationPolicy STANDARD =
      of(
          new RetryRule(
              Duration.ofMinutes(1), 2, Duration.ofHours(6), DEFAULT_JITTER, DEFAULT_ATTEMPTS));

  /** Copies the parts. */
  public NotificationPolicy {
    retries = Ordered.copyOf(retries);
    recipients = Ordered.copyOf(recipients);
    urgent = Set.copyOf(urgent);
    digests = Ordered.copyOf(digests);
    channels = Ordered.copyOf(channels);
  }

  /** Retries alone: no quiet hours, digests or limits. */
  public static NotificationPolicy of(RetryRule retry) {
    return new NotificationPolicy(
        Routing.NOWHERE,
        retry,
        Ordered.copyOf(Map.of()),
        Optional.empty(),
        Ordered.copyOf(Map.of()),
        Set.of(),
        Ordered.copyOf(Map.of()),
        Ordered.copyOf(Map.of()));
  }

  /** The same with another routing. */
  public NotificationPolicy withRouting(Routing way) {
    return new NotificationPolicy(
        way, retry, retries, quiet, recipients, urgent, digests, channels);
  }

  /** The same with these quiet hours for all. */
  public NotificationPolicy withQuiet(QuietHours hours) {
    return new NotificationPolicy(
        routing, retry, retries, Optional.of(hours), recipients, urgent, digests, channels);
  }

  /** The same with these rules by recipient. */
  public NotificationPolicy withRecipients(SortedMap<String, RecipientRule> rules) {
    return new NotificationPolicy(routing, retry, retries, quiet, rules, urgent, digests, channels);
  }

  /** The same with these urgent kinds. */
  public NotificationPolicy withUrgent(Set<String> kinds) {
    return new NotificationPolicy(
        routing, retry, retries, quiet, recipients, kinds, digests, channels);
  }

  /** The same with these digests by kind. */
  public NotificationPolicy withDigests(SortedMap<String, DigestRule> rules) {
    return new NotificationPolicy(
        routing, retry, retries, quiet, recipients, urgent, rules, channels);
  }

  /** The same with these limits by channel. */
  public NotificationPolicy withChannels(SortedMap<String, ChannelRule> limits) {
    return new NotificationPolicy(
        routing, retry, retries, quiet, recipients, urgent, digests, limits);
  }

  /** When the quiet of this recipient ends; empty when it is not quiet. */
  public Optional<Instant> quietUntil(String recipient, Instant now) {
    return recipient(recipient).quiet().or(() -> quiet).flatMap(q -> q.endAt(now));
  }

  /** The rules of a recipient. */
  public RecipientRule recipient(String id) {
    return recipients.getOrDefault(id, RecipientRule.USUAL);
  }

  /** The language a recipient reads. */
  public String language(String recipient) {
    return recipient(recipient).language().orElse(routing.language());
  }

  /** The limits of a channel. */
  public ChannelRule channel(String id) {
    return channels.getOrDefault(id, ChannelRule.FREE);
  }

  /** Whether no quiet hours hold up a kind. */
  public boolean isUrgent(String kind) {
    return MessageKind.mostSpecific(urgent, kind).isPresent();
  }

  /** The channel of a kind; empty when it is not sent. */
  public Optional<String> channelOf(String kind) {
    return routing
        .of(kind)
        .or(() -> Optional.ofNullable(routing.byKind().get(URGENT)).filter(id -> isUrgent(kind)))
        .or(() -> Optional.of(routing.channel()))
        .filter(id -> !id.isEmpty());
  }

  /** What happens after a failed try of a kind. */
  public RetryRule retryOf(String kind) {
    return MessageKind.mostSpecific(retries.keySet(), kind)
        .map(retries::get)
        .or(() -> Optional.ofNullable(retries.get(URGENT)).filter(rule -> isUrgent(kind)))
        .orElse(retry);
  }

  /** The rule by which messages of a kind go out together; none for urgent ones. */
  public Optional<String> digestOf(String kind) {
    return isUrgent(kind) ? Optional.empty() : MessageKind.mostSpecific(digests.keySet(), kind);
  }

  /** The digest a kind of message goes into; none for urgent ones. */
  public Optional<DigestRule> digest(String kind) {
    return digestOf(kind).map(digests::get);
  }
}

package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageTemplate.Reading;
import org.grassroots.governance.model.shared.notification.MessageValue;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.spi.notification.Message;

/**
 * Turns notices into messages. Only here values become text: what no template declares stays out of
 * everything that is stored or sent.
 */
final class MessageWriter {
  private static final String DIGEST = "digest";

  private final NotificationRules rules;
  private final MessageBook book;

  MessageWriter(NotificationRules rules, MessageBook book) {
    this.rules = rules;
    this.book = book;
  }

  NotificationPolicy policy(Instant at) {
    return rules.policy().orElseGet(() -> book.policies().on(book.day(at)));
  }

  /** The channel of a kind; empty when the host sends no messages, or none of these. */
  Optional<String> channel(String kind, Instant at) {
    return rules.isByRegion()
        ? policy(at).channelOf(kind)
        : Optional.of(rules.channel()).filter(id -> !id.isEmpty());
  }

  Optional<MessageTemplate> template(String kind, Instant at) {
    return book.templates().find(kind, book.day(at));
  }

  OutboxItem item(Notice notice, String recipient, String key, String channel) {
    NotificationPolicy policy = policy(notice.at());
    Reading reading =
        template(notice.kind(), notice.at())
            .map(found -> found.read(notice.values(), policy.language(recipient), book.zone()))
            .orElseGet(
                () -> new Reading(notice.kind(), notice.subject(), Ordered.copyOf(Map.of())));
    Optional<DigestRule> digest = policy.digest(notice.kind());
    Instant notBefore = notice.at().plus(digest.map(DigestRule::every).orElse(Duration.ZERO));
    return new OutboxItem(
        new OutboxItem.Route(channel, notice.kind(), stream(policy, notice.kind()), 0),
        new Message(Digest.of(key), recipient, reading.subject(), reading.body(), reading.fields()),
        OutboxItem.State.PENDING,
        notice.at(),
        new OutboxItem.Trial(notice.at(), notBefore, 0, ""));
  }

  private static String stream(NotificationPolicy policy, String kind) {
    return policy.isUrgent(kind)
        ? OutboxItem.Route.URGENT
        : policy.digestOf(kind).map(OutboxItem.Route::digest).orElse("");
  }

  /** One message for several to the same recipient. */
  Message folded(List<Message> parts, Instant now) {
    Message first = parts.get(0);
    String key =
        Digest.of(parts.stream().map(Message::key).collect(Collectors.joining(",", "fold:", "")));
    String items = parts.stream().map(Message::body).collect(Collectors.joining("\n"));
    String count = String.valueOf(parts.size());
    String language = policy(now).language(first.recipient());
    Map<String, MessageValue> values =
        Map.of("count", new MessageValue.Plain(count), "items", new MessageValue.Plain(items));
    Reading reading =
        template(DIGEST, now)
            .map(found -> found.read(values, language, book.zone()))
            .orElseGet(
                () -> new Reading(first.subject(), items, Ordered.copyOf(Map.of("count", count))));
    return new Message(key, first.recipient(), reading.subject(), reading.body(), reading.fields());
  }
}

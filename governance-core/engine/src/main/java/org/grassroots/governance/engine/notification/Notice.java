package org.grassroots.governance.engine.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageValue;

/**
 * Something to be told. What of it gets into a message is for the template alone to say.
 *
 * @param key the same for the same event, different for all others
 * @param kind the kind of message
 * @param subject the id of what it is about
 * @param at when it happened
 * @param recipients who is told, by id
 * @param values what could be told, by field
 * @since 0.1
 */
public record Notice(
    String key,
    String kind,
    String subject,
    Instant at,
    Set<String> recipients,
    Map<String, MessageValue> values) {
  /** Copies the collections; adds the fields every message has. */
  public Notice {
    recipients = java.util.Collections.unmodifiableSet(new TreeSet<>(recipients));
    Map<String, MessageValue> all = new TreeMap<>(values);
    all.put(MessageKind.SUBJECT, new MessageValue.Plain(subject));
    all.put(MessageKind.AT, new MessageValue.Moment(at));
    values = Ordered.copyOf(all);
  }

  /** A notice of a fact, its details as they are. */
  public static Notice of(String key, Fact fact, Set<String> recipients) {
    Map<String, MessageValue> values = new TreeMap<>();
    fact.details().forEach((field, text) -> values.put(field, new MessageValue.Plain(text)));
    return new Notice(key, fact.type(), fact.subject(), fact.at(), recipients, values);
  }
}

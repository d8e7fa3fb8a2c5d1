package org.grassroots.governance.spi.notification;

import java.util.Map;
import org.grassroots.governance.model.shared.Ordered;

/**
 * One message to one recipient.
 *
 * @param key the idempotency key: the same key means the same message
 * @param recipient an address in the channel's own form
 * @param subject one line; may be empty
 * @param body the text
 * @param fields the declared fields of the template, for channels that send structured data; no
 *     others
 * @since 0.1
 */
public record Message(
    String key, String recipient, String subject, String body, Map<String, String> fields) {
  /** Copies the fields in order. */
  public Message {
    if (key.isBlank() || recipient.isBlank()) {
      throw new IllegalArgumentException("A message needs a key and a recipient.");
    }
    fields = Ordered.copyOf(fields);
  }
}

package org.grassroots.governance.model.shared.notification;

import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;

/**
 * The names of codes that stand in messages.
 *
 * @param texts the texts of a region, by key
 * @since 0.1
 */
public record MessageNames(SortedMap<String, Text> texts) {
  /** Codes stand for themselves. */
  public static final MessageNames NONE = new MessageNames(Ordered.copyOf(java.util.Map.of()));

  /** Copies the texts. */
  public MessageNames {
    texts = Ordered.copyOf(texts);
  }

  /** A code with the text of a key as its name; the code alone where there is no such text. */
  public MessageValue of(String key, String code) {
    Text name = texts.get(key);
    return name == null ? new MessageValue.Plain(code) : new MessageValue.Named(code, name);
  }
}

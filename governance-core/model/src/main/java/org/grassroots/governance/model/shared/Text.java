package org.grassroots.governance.model.shared;

import java.util.Map;
import java.util.SortedMap;

/**
 * A text in several languages.
 *
 * @param byLanguage language tag, e.g. {@code zh-CN} or {@code en}, to text; not empty
 * @since 0.1
 */
public record Text(SortedMap<String, String> byLanguage) {
  /** The language that is read where the wanted one is missing. */
  public static final String FALLBACK = "en";

  /** Copies the texts; there must be one. */
  public Text {
    byLanguage = Ordered.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A text needs at least one language.");
    }
  }

  /** A text in several languages. */
  public static Text of(Map<String, String> byLanguage) {
    return new Text(Ordered.copyOf(byLanguage));
  }

  /** The text in a language; else in English; else in the first language by code point. */
  public String in(String language) {
    String first = byLanguage.getOrDefault(byLanguage.firstKey(), "");
    String fallback = byLanguage.getOrDefault(FALLBACK, first);
    return byLanguage.getOrDefault(language, fallback);
  }
}

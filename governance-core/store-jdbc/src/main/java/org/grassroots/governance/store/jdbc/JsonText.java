package org.grassroots.governance.store.jdbc;

import java.util.Collection;
import java.util.StringJoiner;

/** The little JSON that is written here: arrays of text and whole numbers, objects of text. */
final class JsonText {
  private static final int FIRST_PRINTABLE = 0x20;

  private JsonText() {}

  static String array(Collection<?> values) {
    StringJoiner array = new StringJoiner(",", "[", "]");
    for (Object value : values) {
      array.add(value instanceof String text ? quoted(text) : value.toString());
    }
    return array.toString();
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}

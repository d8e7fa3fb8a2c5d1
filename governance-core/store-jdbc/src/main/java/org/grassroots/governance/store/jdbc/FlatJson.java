package org.grassroots.governance.store.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.grassroots.governance.spi.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object whose values are all strings, as {@link FieldsText} writes it. */
final class FlatJson {
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final String text;
  private int at;

  private FlatJson(String text) {
    this.text = text;
  }

  static Map<String, String> read(String text) {
    return new FlatJson(text).object();
  }

  private Map<String, String> object() {
    Map<String, String> members = new LinkedHashMap<>();
    expect('{');
    while (next() != '}') {
      if (!members.isEmpty()) {
        expect(',');
      }
      String name = string();
      expect(':');
      members.put(name, string());
    }
    return members;
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (next() != '"') {
      value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      at++;
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    at++;
    if (next() != 'u') {
      return text.charAt(at);
    }
    at += HEX_DIGITS;
    next();
    return (char) Integer.parseInt(text, at - HEX_DIGITS + 1, at + 1, HEX);
  }

  private char next() {
    if (at >= text.length()) {
      throw damaged(null);
    }
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw damaged(null);
    }
    at++;
  }

  private StoreException damaged(@Nullable Throwable cause) {
    return new StoreException.Corrupt(
        "The fields of a version in the history cannot be read at character %s: %s"
            .formatted(at, text),
        cause);
  }
}

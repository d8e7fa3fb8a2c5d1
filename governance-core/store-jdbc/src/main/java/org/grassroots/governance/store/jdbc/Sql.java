package org.grassroots.governance.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement under construction: text with question marks and the values for them. Not safe for
 * threads.
 */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  static Sql of(String text, @Nullable Object... parameters) {
    return new Sql().add(text, parameters);
  }

  Sql add(String part, @Nullable Object... values) {
    text.append(part);
    for (Object value : values) {
      parameters.add(value);
    }
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    parameters.addAll(other.parameters);
    return this;
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> parameters() {
    return parameters;
  }
}

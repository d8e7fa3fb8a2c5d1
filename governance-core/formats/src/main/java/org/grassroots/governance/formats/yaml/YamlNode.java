package org.grassroots.governance.formats.yaml;

import java.util.List;
import java.util.Map;

/**
 * A value of a document with the line it starts on.
 *
 * @since 0.1
 */
public sealed interface YamlNode {
  /** The line, the first is 1. */
  int line();

  /** The value as a reader of the file would recognise it. */
  String shown();

  /**
   * A single value.
   *
   * @param text as written; empty for null
   */
  record Scalar(int line, String text) implements YamlNode {
    @Override
    public String shown() {
      return text;
    }
  }

  /** Values in order. */
  record Items(int line, List<YamlNode> values) implements YamlNode {
    /** Copies the values. */
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String shown() {
      return "a list of " + values.size();
    }
  }

  /** Values by key, in the order of the file. */
  record Entries(int line, Map<String, YamlNode> values) implements YamlNode {
    @Override
    public String shown() {
      return "a map of " + String.join(", ", values.keySet());
    }
  }
}

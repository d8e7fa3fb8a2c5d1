package org.grassroots.governance.model.shared;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why the domain refuses a command: a stable code and the arguments of its translated message.
 *
 * @param code the stable code, {@code GOV-…}; also the key of the message in every language shipped
 * @param arguments named values of the message, in code-point order of their names; may be empty
 * @since 0.1
 */
public record Reason(String code, Map<String, String> arguments) {

  /** Copies the arguments in order. */
  public Reason {
    if (code.isBlank()) {
      throw new IllegalArgumentException("A reason needs a code.");
    }
    arguments = Ordered.copyOf(arguments);
  }

  /** A reason from name–value pairs. */
  public static Reason of(String code, String... namesAndValues) {
    Map<String, String> arguments = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Reason(code, arguments);
  }
}

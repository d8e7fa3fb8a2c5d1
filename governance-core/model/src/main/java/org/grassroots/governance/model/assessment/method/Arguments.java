package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The parameters of a method as a scheme writes them: text, read with the refusals {@code
 * GOV-ASM-202}.
 *
 * @param method the name of the method, for messages
 * @param values name to text; numbers are decimal text
 * @since 0.1
 */
public record Arguments(String method, SortedMap<String, String> values) {
  /** Copies the values. */
  public Arguments {
    values = Ordered.copyOf(values);
  }

  /** The parameters of a method. */
  public static Arguments of(String method, Map<String, String> values) {
    return new Arguments(method, Ordered.copyOf(values));
  }

  /** Whether it is given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of a parameter that must be given. */
  public String text(String name) {
    String text = values.get(name);
    if (text == null || text.isBlank()) {
      throw Refusals.unreadable(method, name, "", "a value");
    }
    return text.strip();
  }

  /** A decimal that must be given. */
  public BigDecimal number(String name) {
    return decimal(name, text(name));
  }

  /** A decimal, or another where it is not given. */
  public BigDecimal number(String name, BigDecimal otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /** A double, or another where it is not given. */
  public double real(String name, double otherwise) {
    return has(name) ? number(name).doubleValue() : otherwise;
  }

  /** A decimal, if it is given. */
  public Optional<BigDecimal> optional(String name) {
    return has(name) ? Optional.of(number(name)) : Optional.empty();
  }

  /** A whole number, or another where it is not given. */
  public int whole(String name, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    try {
      return number(name).intValueExact();
    } catch (ArithmeticException e) {
      throw Refusals.unreadable(method, name, text(name), "a whole number").causedBy(e);
    }
  }

  /** {@code true} or {@code false}, or another where it is not given. */
  public boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    String text = text(name);
    if (!text.equals("true") && !text.equals("false")) {
      throw Refusals.unreadable(method, name, text, "true or false");
    }
    return text.equals("true");
  }

  /** One of the words of an enum, written with hyphens in lower case; must be given. */
  public <E extends Enum<E>> E word(String name, Class<E> words) {
    return wordOf(name, text(name), words);
  }

  /** The same, or another where it is not given. */
  public <E extends Enum<E>> E word(String name, E otherwise) {
    return has(name) ? word(name, otherwise.getDeclaringClass()) : otherwise;
  }

  /** Decimals divided by spaces or commas; must be given. */
  public List<BigDecimal> numbers(String name) {
    return words(name).stream().map(word -> decimal(name, word)).toList();
  }

  /** Words divided by spaces or commas; must be given. */
  public List<String> words(String name) {
    return Arrays.stream(text(name).split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** A table like {@code 0: 0, 60: 0.5, 100: 1}; must be given. */
  public List<Point> table(String name) {
    List<Point> points = new ArrayList<>();
    for (String row : text(name).split("[,;]")) {
      String[] parts = row.strip().split("\\s*:\\s*");
      if (parts.length != 2) {
        throw Refusals.unreadable(method, name, row.strip(), "rows like 60: 0.5");
      }
      points.add(new Point(decimal(name, parts[0]), decimal(name, parts[1])));
    }
    return points;
  }

  /** The word of an enum as schemes write it. */
  public static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  <E extends Enum<E>> E wordOf(String name, String text, Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (written(word).equals(text)) {
        return word;
      }
    }
    String known =
        Arrays.stream(words.getEnumConstants())
            .map(Arguments::written)
            .collect(Collectors.joining(", "));
    throw Refusals.unreadable(method, name, text, "one of " + known);
  }

  private BigDecimal decimal(String name, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Refusals.unreadable(method, name, text, "a decimal number").causedBy(e);
    }
  }
}

package org.grassroots.governance.formats.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.grassroots.governance.formats.yaml.YamlNode.Entries;
import org.grassroots.governance.formats.yaml.YamlNode.Items;
import org.grassroots.governance.formats.yaml.YamlNode.Scalar;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a map of a document and notes every fault with its line and path; reading goes on with a
 * harmless value, so that all faults show together. Call {@link #finish} on every map read, and
 * {@link #throwIfFaulty} once at the end. Not for several threads.
 *
 * @since 0.1
 */
public final class YamlMap {
  private final Faults faults;
  private final String path;
  private final int line;
  private final Map<String, YamlNode> values;
  private final Set<String> known = new LinkedHashSet<>();

  YamlMap(Faults faults, String path, YamlNode node) {
    this.faults = faults;
    this.path = path;
    this.line = node.line();
    if (node instanceof Entries map) {
      this.values = map.values();
    } else {
      this.values = Map.of();
      faults.add(line, at(""), node.shown(), "a map of keys and values", "");
    }
  }

  /** The line it starts on. */
  public int line() {
    return line;
  }

  /** The keys, in the order of the file. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** A text that must be there and not blank; empty after a fault. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      fault(key, "", "a value");
    }
    return text.orElse("");
  }

  /** A text; empty when the key is missing or the value blank. */
  public Optional<String> optionalText(String key) {
    return rawText(key).filter(text -> !text.isBlank());
  }

  /** A text that may be blank; empty when the key is missing. */
  public Optional<String> rawText(String key) {
    return node(key).flatMap(node -> scalar(key, node));
  }

  /** One text or a list of texts; empty when the key is missing. */
  public List<String> texts(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof Items list) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < list.values().size(); i++) {
        scalar(key + "[" + i + "]", list.values().get(i)).ifPresent(texts::add);
      }
      return List.copyOf(texts);
    }
    return node.flatMap(value -> scalar(key, value)).map(List::of).orElse(List.of());
  }

  /** Rows of a table: texts, or lists of texts joined by spaces; empty when the key is missing. */
  public List<String> rows(String key) {
    if (node(key).filter(Items.class::isInstance).isEmpty()) {
      return texts(key);
    }
    List<String> rows = new ArrayList<>();
    for (YamlNode row : ((Items) java.util.Objects.requireNonNull(values.get(key))).values()) {
      List<YamlNode> cells = row instanceof Items list ? list.values() : List.of(row);
      StringJoiner joined = new StringJoiner(" ");
      cells.forEach(cell -> scalar(key, cell).ifPresent(joined::add));
      rows.add(joined.toString());
    }
    return List.copyOf(rows);
  }

  /** A claim, {@code true} or {@code false}; false when missing. */
  public boolean flag(String key) {
    return this.<Boolean>parsed(
            key,
            "true or false",
            text -> text.equals("true") || (text.equals("false") ? Boolean.FALSE : wrong()))
        .orElse(false);
  }

  /** An exact decimal number. */
  public Optional<BigDecimal> number(String key) {
    return parsed(key, "a number", BigDecimal::new);
  }

  /**
   * A value that is parsed; empty when missing or after a fault.
   *
   * @param wanted what the fault says when {@code parser} throws an {@link
   *     IllegalArgumentException} or a {@link java.time.DateTimeException}
   */
  public <T> Optional<T> parsed(String key, String wanted, Function<String, T> parser) {
    return optionalText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(parser.apply(text));
              } catch (IllegalArgumentException | java.time.DateTimeException e) {
                fault(key, text, wanted);
                return Optional.<T>empty();
              }
            });
  }

  /** A map in the map. */
  public Optional<YamlMap> map(String key) {
    return node(key).map(node -> new YamlMap(faults, at(key), node));
  }

  /** A list of maps; empty when the key is missing. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    node(key)
        .ifPresent(
            node -> {
              if (node instanceof Items list) {
                list.values()
                    .forEach(
                        value ->
                            maps.add(
                                new YamlMap(faults, at(key) + "[" + maps.size() + "]", value)));
              } else {
                faults.add(node.line(), at(key), node.shown(), "a list", "");
              }
            });
    return maps;
  }

  /** Maps by name, in the order of the file; empty when the key is missing. */
  public Map<String, YamlMap> namedMaps(String key) {
    Map<String, YamlMap> maps = new LinkedHashMap<>();
    map(key)
        .ifPresent(
            outer ->
                outer
                    .values
                    .keySet()
                    .forEach(name -> outer.map(name).ifPresent(inner -> maps.put(name, inner))));
    return maps;
  }

  /** Texts by name, in the order of the file; empty when the key is missing. */
  public Map<String, List<String>> namedTexts(String key) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    map(key)
        .ifPresent(
            outer -> outer.values.keySet().forEach(name -> texts.put(name, outer.texts(name))));
    return texts;
  }

  /** Notes a fault of a key. */
  public void fault(String key, String found, String wanted) {
    fault(key, found, wanted, "");
  }

  /** Notes a fault of a key with advice that starts with "Maybe". */
  public void fault(String key, String found, String wanted, String advice) {
    YamlNode node = values.get(key);
    faults.add(node == null ? line : node.line(), at(key), found, wanted, advice);
  }

  /** Whether the value of a key is a single text; false when the key is missing. */
  public boolean isText(String key) {
    return node(key).filter(YamlNode.Scalar.class::isInstance).isPresent();
  }

  /** Whether the value of a key is a list; false when the key is missing. */
  public boolean isList(String key) {
    return node(key).filter(Items.class::isInstance).isPresent();
  }

  /** Notes what the model refused, each fault with its own code, at a key or the map itself. */
  public void refused(String key, InvalidInput refusal) {
    YamlNode node = values.get(key);
    refusal
        .faults()
        .forEach(fault -> faults.add(node == null ? line : node.line(), at(key), fault));
  }

  /** A finding of the model, told at this map. */
  public Fault located(Fault finding) {
    return faults.located(line, path, finding);
  }

  /** The faults noted so far in the whole document, in the order they were found. */
  public List<Fault> faults() {
    return faults.found();
  }

  /** Notes every key that was never asked for. */
  public void finish() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        fault(key, "an unknown key", "one of " + String.join(", ", known), advice(key));
      }
    }
  }

  /** Refuses the document when any fault was noted, listing all. */
  public void throwIfFaulty() {
    faults.throwIfAny();
  }

  private String advice(String key) {
    return Nearest.to(key, known).map("Maybe '%s' is meant."::formatted).orElse("");
  }

  private Optional<YamlNode> node(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private Optional<String> scalar(String key, YamlNode node) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar.text());
    }
    faults.add(node.line(), at(key), node.shown(), "a single value", "");
    return Optional.empty();
  }

  private String at(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }

  private static boolean wrong() {
    throw new IllegalArgumentException("neither true nor false");
  }
}

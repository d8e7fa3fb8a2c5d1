package org.grassroots.governance.model.shared;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Extra fields that a region defines, by name in code-point order. Immutable.
 *
 * @param values name, not blank, to value
 * @since 0.1
 */
public record Attributes(SortedMap<String, Attribute> values) {
  private static final Attributes NONE = new Attributes(new TreeMap<>());

  /** Copies the values; refuses a blank name with {@code GOV-ATT-001}. */
  public Attributes {
    values = Ordered.copyOf(values);
    if (values.keySet().stream().anyMatch(String::isBlank)) {
      throw InvalidInput.of("GOV-ATT-001", "attributes", "a blank name", "a name for each value");
    }
  }

  /** No extra fields. */
  public static Attributes none() {
    return NONE;
  }

  /** Extra fields. */
  public static Attributes of(Map<String, ? extends Attribute> values) {
    return new Attributes(new TreeMap<>(values));
  }

  /** The same with a value, whatever stood there before. */
  public Attributes with(String name, Attribute value) {
    SortedMap<String, Attribute> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Attributes(changed);
  }

  /** The same without a field, whether it was there or not. */
  public Attributes without(String name) {
    SortedMap<String, Attribute> changed = new TreeMap<>(values);
    changed.remove(name);
    return new Attributes(changed);
  }

  /** The value of a field; empty when it is not there. */
  public Optional<Attribute> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}

package org.grassroots.governance.model.shared;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies of maps in code-point order of their keys, so that whatever is printed or hashed comes out
 * the same every time.
 *
 * @since 0.1
 */
public final class Ordered {
  private Ordered() {}

  /** An unmodifiable copy, sorted by key; null keys and values are refused. */
  public static <V> SortedMap<String, V> copyOf(Map<String, V> map) {
    SortedMap<String, V> copy = new TreeMap<>();
    map.forEach((key, value) -> copy.put(key, java.util.Objects.requireNonNull(value, key)));
    return Collections.unmodifiableSortedMap(copy);
  }
}

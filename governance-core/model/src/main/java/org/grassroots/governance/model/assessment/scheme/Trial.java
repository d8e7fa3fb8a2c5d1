package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * A worked example that travels with a scheme and is run when it is loaded.
 *
 * @param name for messages
 * @param rows the units, each with its cells by column
 * @param expected what comes out: by unit, then by column of the result
 * @param period which period is scored; empty for data of one
 * @since 0.1
 */
public record Trial(
    String name,
    SortedMap<String, SortedMap<String, String>> rows,
    SortedMap<String, SortedMap<String, String>> expected,
    Optional<String> period) {
  /** Copies the maps. */
  public Trial {
    rows = copy(rows);
    expected = copy(expected);
  }

  /** An example over data of one period. */
  public Trial(
      String name,
      SortedMap<String, SortedMap<String, String>> rows,
      SortedMap<String, SortedMap<String, String>> expected) {
    this(name, rows, expected, Optional.empty());
  }

  private static SortedMap<String, SortedMap<String, String>> copy(
      Map<String, SortedMap<String, String>> maps) {
    SortedMap<String, SortedMap<String, String>> copy = new java.util.TreeMap<>();
    maps.forEach((key, inner) -> copy.put(key, Ordered.copyOf(inner)));
    return Ordered.copyOf(copy);
  }

  /** The ids of the units, in order. */
  public List<String> units() {
    return List.copyOf(rows.keySet());
  }
}

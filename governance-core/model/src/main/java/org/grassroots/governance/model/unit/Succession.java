package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Units that went into others at one moment of a day. A unit that goes on keeps a share of its own.
 *
 * @param on the first day on which it holds
 * @param shares unit to its successors with their shares; those of each unit make 1
 * @since 0.1
 */
public record Succession(LocalDate on, SortedMap<String, SortedMap<String, Fraction>> shares) {
  /** Refuses shares that are not above 0 or do not make 1 with {@code GOV-UNI-011}. */
  public Succession {
    SortedMap<String, SortedMap<String, Fraction>> copy = new TreeMap<>();
    shares.forEach(
        (unit, parts) -> {
          Fraction sum = parts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
          if (!sum.equals(Fraction.ONE) || parts.values().stream().anyMatch(s -> s.signum() <= 0)) {
            throw InvalidInput.of("GOV-UNI-011", unit, parts, "shares above 0 that make 1");
          }
          copy.put(unit, Collections.unmodifiableSortedMap(new TreeMap<>(parts)));
        });
    shares = Collections.unmodifiableSortedMap(copy);
  }

  /** One unit that went into others. */
  public static Succession of(LocalDate on, String unit, Map<String, Fraction> shares) {
    SortedMap<String, SortedMap<String, Fraction>> one = new TreeMap<>();
    one.put(unit, new TreeMap<>(shares));
    return new Succession(on, one);
  }
}

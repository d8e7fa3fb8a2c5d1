package org.grassroots.governance.model.assessment.scheme;

import java.util.Map;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The weight of a node among its siblings; only the ratio matters.
 *
 * @param base where nothing else is said, 0 or more
 * @param attribute the attribute that weights differ by; empty when they do not
 * @param byText weights by the text of the attribute
 * @since 0.1
 */
public record Weight(Fraction base, String attribute, SortedMap<String, Fraction> byText) {
  /** 1. */
  public static final Weight ONE = of(Fraction.ONE);

  /** Refuses weights below 0. */
  public Weight {
    byText = Ordered.copyOf(byText);
    if (base.signum() < 0 || byText.values().stream().anyMatch(each -> each.signum() < 0)) {
      throw InvalidInput.of("GOV-ASM-003", "weight", base + " " + byText, "0 or more");
    }
  }

  /** The same weight for all units. */
  public static Weight of(Fraction base) {
    return new Weight(base, "", Ordered.copyOf(Map.of()));
  }
}

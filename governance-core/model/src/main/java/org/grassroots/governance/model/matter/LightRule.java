package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Which light a deadline shows.
 *
 * @param greenUpTo percent of the budget up to and with which it is green
 * @param yellowUpTo percent up to and with which it is yellow, not below; red above
 * @since 0.1
 */
public record LightRule(BigDecimal greenUpTo, BigDecimal yellowUpTo) {
  /** Refuses bounds out of order with {@code GOV-MAT-032}. */
  public LightRule {
    if (greenUpTo.signum() <= 0 || yellowUpTo.compareTo(greenUpTo) < 0) {
      throw InvalidInput.of(
          "GOV-MAT-032",
          "lights",
          greenUpTo + ", " + yellowUpTo,
          "green above 0, yellow not below");
    }
  }
}

package org.grassroots.governance.spi.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The parameters a scheme gives to a method, as they stand in the scheme.
 *
 * @param values name to text; numbers are decimal text; may be empty
 * @since 0.1
 */
public record Parameters(Map<String, String> values) {
  /** No parameters. */
  public static final Parameters NONE = new Parameters(Map.of());

  /** Copies the values in order. */
  public Parameters {
    values = Ordered.copyOf(values);
  }

  /** The text of a parameter. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The number of a parameter; throws {@link NumberFormatException} when it is not one. */
  public Optional<BigDecimal> number(String name) {
    return text(name).map(BigDecimal::new);
  }
}

package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * A named method with the parameters a scheme gives it.
 *
 * @param name e.g. {@code goalposts}
 * @param parameters name to text, numbers as decimal text
 * @since 0.1
 */
public record Method(String name, SortedMap<String, String> parameters) {
  /** Copies the parameters. */
  public Method {
    parameters = Ordered.copyOf(parameters);
  }

  /** A method with parameters. */
  public static Method of(String name, Map<String, String> parameters) {
    return new Method(name, Ordered.copyOf(parameters));
  }

  /** A method without parameters. */
  public static Method of(String name) {
    return of(name, Map.of());
  }

  /**
   * The exact number of a parameter; refused with {@code GOV-ASM-012} when missing or no number.
   */
  public Fraction number(String parameter) {
    String text = parameters.getOrDefault(parameter, "");
    try {
      return Fraction.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw InvalidInput.of(
              "GOV-ASM-012", "method " + name + ", " + parameter, text, "a decimal number")
          .causedBy(e);
    }
  }
}

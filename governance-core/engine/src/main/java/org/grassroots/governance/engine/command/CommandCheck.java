package org.grassroots.governance.engine.command;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Checks commands against their Jakarta constraints. Safe for threads; one a {@code Governance},
 * closed with it.
 *
 * @since 0.1
 */
public final class CommandCheck implements AutoCloseable {
  private final ValidatorFactory factory =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new CommandMessages(Locale.ROOT))
          .buildValidatorFactory();

  /** A check of its own. */
  public CommandCheck() {}

  /**
   * Refuses a command that breaks a constraint.
   *
   * @param locale the language of what was wanted
   * @throws InvalidInput {@code GOV-CMD-001} for every violation, in the order of their paths
   */
  public void check(Command command, Locale locale) {
    List<Fault> faults =
        factory
            .usingContext()
            .messageInterpolator(new CommandMessages(locale))
            .getValidator()
            .validate(command)
            .stream()
            .map(CommandCheck::fault)
            .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::wanted))
            .toList();
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  @Override
  public void close() {
    factory.close();
  }

  private static Fault fault(ConstraintViolation<Command> violation) {
    String place = violation.getRootBeanClass().getSimpleName() + "." + violation.getPropertyPath();
    return Fault.of(
        "GOV-CMD-001", place, String.valueOf(violation.getInvalidValue()), violation.getMessage());
  }
}

package org.grassroots.governance.engine.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.grassroots.governance.model.shared.identifier.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ResidentIdNumber}. Safe for threads.
 *
 * @since 0.1
 */
public final class ResidentIdNumberValidator
    implements ConstraintValidator<ResidentIdNumber, CharSequence> {

  /** Made by the validator. */
  public ResidentIdNumberValidator() {}

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.areNone(
            ResidentId.check(
                text.toString(),
                LocalDate.now(context.getClockProvider().getClock()),
                Violations.register(context)),
            "ResidentIdNumber",
            context);
  }
}

package org.grassroots.governance.engine.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link OrganisationCode}. Safe for threads.
 *
 * @since 0.1
 */
public final class OrganisationCodeValidator
    implements ConstraintValidator<OrganisationCode, CharSequence> {

  /** Made by the validator. */
  public OrganisationCodeValidator() {}

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.areNone(
            org.grassroots.governance.model.shared.identifier.OrganisationCode.check(
                text.toString()),
            "OrganisationCode",
            context);
  }
}

package org.grassroots.governance.engine.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.grassroots.governance.model.shared.identifier.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link UnifiedSocialCreditCode}. Safe for threads once made.
 *
 * @since 0.1
 */
public final class UnifiedSocialCreditCodeValidator
    implements ConstraintValidator<UnifiedSocialCreditCode, CharSequence> {
  private CreditCode.Strictness strictness = Violations.RULES.strictness(false);

  /** Made by the validator. */
  public UnifiedSocialCreditCodeValidator() {}

  @Override
  public void initialize(UnifiedSocialCreditCode wanted) {
    strictness =
        wanted.prefixes().length == 0
            ? Violations.RULES.strictness(wanted.isStrict())
            : new CreditCode.Strictness(Set.of(wanted.prefixes()), wanted.isStrict());
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.areNone(
            CreditCode.check(text.toString(), strictness), "UnifiedSocialCreditCode", context);
  }
}

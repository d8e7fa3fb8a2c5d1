package org.grassroots.governance.engine.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grassroots.governance.model.shared.identifier.Checked;
import org.grassroots.governance.model.shared.identifier.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link DivisionCode}. Safe for threads once made.
 *
 * @since 0.1
 */
public final class DivisionCodeValidator
    implements ConstraintValidator<DivisionCode, CharSequence> {
  private int[] digits = {};
  private boolean allowsRetired = true;

  /** Made by the validator. */
  public DivisionCodeValidator() {}

  @Override
  public void initialize(DivisionCode wanted) {
    digits = wanted.digits();
    allowsRetired = wanted.allowsRetired();
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.areNone(checked(text.toString(), context), "DivisionCode", context);
  }

  private Checked checked(String text, ConstraintValidatorContext context) {
    Checked checked =
        org.grassroots.governance.model.shared.identifier.DivisionCode.check(
            text, Violations.RULES.divisions(), Violations.register(context), allowsRetired);
    boolean isOtherLength =
        digits.length > 0 && Arrays.stream(digits).noneMatch(wanted -> wanted == text.length());
    if (!isOtherLength || checked.flaws().stream().anyMatch(f -> f.rule() == Flaw.Rule.LENGTH)) {
      return checked;
    }
    List<Flaw> flaws = new ArrayList<>(checked.flaws());
    flaws.add(
        new Flaw(Flaw.Rule.LENGTH, text.length() + " digits", "one of " + Arrays.toString(digits)));
    return new Checked(checked.shown(), checked.parts(), flaws);
  }
}

package org.grassroots.governance.engine.identifier;

import jakarta.validation.ConstraintValidatorContext;
import org.grassroots.governance.formats.identifier.IdentifierRules;
import org.grassroots.governance.model.shared.identifier.Checked;
import org.grassroots.governance.model.shared.identifier.DivisionRegister;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Turns what a check found into violations. */
final class Violations {
  static final IdentifierRules RULES = IdentifierRules.shipped();

  private static final String KEY = "governance.identifier.";

  private Violations() {}

  static boolean areNone(Checked checked, String constraint, ConstraintValidatorContext context) {
    if (checked.isValid()) {
      return true;
    }
    if (context.getDefaultConstraintMessageTemplate().equals("{" + KEY + constraint + "}")) {
      context.disableDefaultConstraintViolation();
      checked.flaws().stream()
          .map(flaw -> "{" + KEY + constraint + "." + flaw.rule().word() + "}")
          .distinct()
          .forEach(
              key -> context.buildConstraintViolationWithTemplate(key).addConstraintViolation());
    }
    return false;
  }

  /** The register of the host, where it gave one as payload. */
  static DivisionRegister register(ConstraintValidatorContext context) {
    if (!(context instanceof HibernateConstraintValidatorContext hibernate)) {
      return DivisionRegister.NONE;
    }
    DivisionRegister given = hibernate.getConstraintValidatorPayload(DivisionRegister.class);
    return given == null ? DivisionRegister.NONE : given;
  }
}

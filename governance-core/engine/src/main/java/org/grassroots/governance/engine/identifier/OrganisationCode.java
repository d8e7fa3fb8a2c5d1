package org.grassroots.governance.engine.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is an organisation code (组织机构代码, GB 11714) whose check character fits.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = OrganisationCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface OrganisationCode {
  /** The message; as it is, each broken rule has one of its own. */
  String message() default "{governance.identifier.OrganisationCode}";

  /** The groups it belongs to. */
  Class<?>[] groups() default {};

  /** What it carries. */
  Class<? extends Payload>[] payload() default {};
}

package org.grassroots.governance.engine.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a resident identity number (公民身份号码, GB 11643), also the former one of 15 digits; the
 * day of birth is not after the day of the validator's clock. The division may be retired.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = ResidentIdNumberValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface ResidentIdNumber {
  /** The message; as it is, each broken rule has one of its own. */
  String message() default "{governance.identifier.ResidentIdNumber}";

  /** The groups it belongs to. */
  Class<?>[] groups() default {};

  /** What it carries. */
  Class<? extends Payload>[] payload() default {};
}

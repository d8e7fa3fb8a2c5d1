package org.grassroots.governance.engine.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a division code: GB/T 2260 with six, GB/T 10114 with nine, statistical with twelve
 * digits.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = DivisionCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface DivisionCode {
  /** The message; as it is, each broken rule has one of its own. */
  String message() default "{governance.identifier.DivisionCode}";

  /** The groups it belongs to. */
  Class<?>[] groups() default {};

  /** What it carries. */
  Class<? extends Payload>[] payload() default {};

  /** The lengths that will do; none: all. */
  int[] digits() default {};

  /** Whether a retired code will do. */
  boolean allowsRetired() default true;
}

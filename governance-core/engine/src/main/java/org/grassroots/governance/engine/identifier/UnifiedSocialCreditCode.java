package org.grassroots.governance.engine.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a unified social credit code (统一社会信用代码, GB 32100) of 18 characters whose check
 * character fits.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = UnifiedSocialCreditCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface UnifiedSocialCreditCode {
  /** The message; as it is, each broken rule has one of its own. */
  String message() default "{governance.identifier.UnifiedSocialCreditCode}";

  /** The groups it belongs to. */
  Class<?>[] groups() default {};

  /** What it carries. */
  Class<? extends Payload>[] payload() default {};

  /** The first two characters that will do, e.g. {@code "54", "55"}; none: all the standard has. */
  String[] prefixes() default {};

  /** Whether the organisation code inside must fit its own check character. */
  boolean isStrict() default false;
}

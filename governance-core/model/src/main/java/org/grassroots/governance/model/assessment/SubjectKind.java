package org.grassroots.governance.model.assessment;

import java.util.Arrays;
import java.util.Locale;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What may be assessed. A natural person outside a post is not among them and never will be.
 *
 * @since 0.1
 */
public enum SubjectKind {
  /** A place or an organisation. */
  UNIT,
  /** A post, whoever holds it. */
  POST,
  /** A planned activity. */
  PROGRAMME;

  /**
   * Reads a kind as schemes write it; anything else, residents above all, is refused with {@code
   * GOV-ASM-001}.
   */
  public static SubjectKind parse(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "GOV-ASM-001",
                    "scheme, subject",
                    text,
                    "unit, post or programme; natural persons are never scored"));
  }
}

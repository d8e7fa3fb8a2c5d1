package org.grassroots.governance.model.shared;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, decided by the model and kept for ever.
 *
 * @param type what happened, {@code family.verb}, e.g. {@code matter.reported}
 * @param subject the id of what it happened to; never blank
 * @param at when it happened
 * @param details named values, in code-point order of their names; may be empty
 * @since 0.1
 */
public record Fact(String type, String subject, Instant at, Map<String, String> details) {

  /** Copies the details in order. */
  public Fact {
    if (type.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("A fact needs a type and a subject.");
    }
    details = Ordered.copyOf(details);
  }
}

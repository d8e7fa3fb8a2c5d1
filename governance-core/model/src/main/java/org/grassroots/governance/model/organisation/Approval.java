package org.grassroots.governance.model.organisation;

import java.time.LocalDate;

/**
 * A special approval that overrides a rule.
 *
 * @param rule the id of the rule; {@link #ANY} for every rule that allows it
 * @param reference the document, e.g. its number; not blank
 * @param from the first day it holds
 * @since 0.1
 */
public record Approval(String rule, String reference, LocalDate from) {
  /** Every rule that allows approval. */
  public static final String ANY = "*";

  /** Refuses blanks. */
  public Approval {
    if (rule.isBlank() || reference.isBlank()) {
      throw new IllegalArgumentException("An approval needs a rule and a reference.");
    }
  }

  boolean covers(String id, LocalDate day) {
    return (rule.equals(ANY) || rule.equals(id)) && !from.isAfter(day);
  }
}

package org.grassroots.governance.model.organisation;

import java.time.LocalDate;

/**
 * A term that lasts longer by special approval.
 *
 * @param elected the election the term began with
 * @param until the day it ends now
 * @param reference the document, e.g. its number; not blank
 * @since 0.1
 */
public record TermExtension(LocalDate elected, LocalDate until, String reference) {
  /** Refuses a blank reference. */
  public TermExtension {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("An extension needs a reference.");
    }
  }
}

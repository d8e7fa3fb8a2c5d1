package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.model.organisation.RuleBook.PostRef;

/**
 * A post somebody holds, held or will hold.
 *
 * @param organisation where
 * @param post which
 * @param from the first day
 * @param to the first day no longer; empty: open
 * @since 0.1
 */
public record HeldPost(String organisation, PostRef post, LocalDate from, Optional<LocalDate> to) {

  /** Whether there is a day in both spans. */
  public boolean overlaps(LocalDate otherFrom, Optional<LocalDate> otherTo) {
    return to.map(otherFrom::isBefore).orElse(true) && otherTo.map(from::isBefore).orElse(true);
  }
}

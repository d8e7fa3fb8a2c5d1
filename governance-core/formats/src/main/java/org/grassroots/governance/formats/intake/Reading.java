package org.grassroots.governance.formats.intake;

import java.util.Optional;
import org.grassroots.governance.formats.intake.Finding.Action;

/**
 * What a rule read from the cells of its columns.
 *
 * @param value the typed value; empty for none
 * @param reason why it is not simply what stood there; empty when it is
 * @param action what became of the cell; counts only with a reason
 * @param column which of the rule's columns is to blame, from 0
 */
record Reading(Optional<Object> value, String reason, Action action, int column) {
  static final Reading NOTHING = new Reading(Optional.empty(), "", Action.KEPT, 0);

  static Reading of(Object value) {
    return new Reading(Optional.of(value), "", Action.KEPT, 0);
  }

  static Reading kept(Object value, String reason) {
    return new Reading(Optional.of(value), reason, Action.KEPT, 0);
  }

  static Reading cleaned(Object value, String reason) {
    return new Reading(Optional.of(value), reason, Action.CLEANED, 0);
  }

  static Reading cleanedAway(String reason, int column) {
    return new Reading(Optional.empty(), reason, Action.CLEANED, column);
  }

  boolean isRemarkable() {
    return !reason.isEmpty();
  }
}

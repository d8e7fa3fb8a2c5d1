package org.grassroots.governance.model.unit;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A unit as a published list has it.
 *
 * @param code what identifies it; a text, not blank
 * @param name as people call it; may be empty
 * @param level its level, the highest is 1
 * @param parent the code of the unit above; empty where the list names none
 * @since 0.1
 */
public record UnitRow(String code, String name, int level, String parent) {
  /** Refuses a blank code and a level below 1 with {@code GOV-UNI-003}. */
  public UnitRow {
    if (code.isBlank()) {
      throw InvalidInput.of("GOV-UNI-003", "code", code, "a code");
    }
    if (level < 1) {
      throw InvalidInput.of("GOV-UNI-003", "level", level, "a level from 1");
    }
  }
}

package org.grassroots.governance.model.shared.identifier;

import java.util.Locale;

/**
 * One thing that is wrong with an identifier.
 *
 * @param rule the rule it breaks
 * @param found the part that breaks it, masked where it tells of a person; may be empty
 * @param wanted what the rule asks for
 * @since 0.1
 */
public record Flaw(Rule rule, String found, String wanted) {

  /** What an identifier can break. */
  public enum Rule {
    /** Too short or too long. */
    LENGTH,
    /** A character that cannot stand there. */
    CHARACTERS,
    /** The check character does not fit the rest. */
    CHECK,
    /** The kind of holder, the first two characters, is none of those known. */
    PREFIX,
    /** The organisation code inside does not fit its own check character. */
    ORGANISATION,
    /** No day of the calendar, or one yet to come. */
    DATE,
    /** Digits that no class of codes has. */
    CLASS,
    /** A code the register does not have, now or in the past. */
    UNKNOWN,
    /** A code that was withdrawn, where only those in force are wanted. */
    RETIRED;

    /** The word in files and messages, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package org.grassroots.governance.formats.intake;

import java.util.Locale;

/**
 * A value of a record that was not taken simply as it stood.
 *
 * @param record the number of the record, the first is 1
 * @param column the name of the column as published; empty when the whole row is meant
 * @param value the value as published
 * @param reason why, in lower-case words with hyphens; listed in {@code docs/reference/intake.md}
 * @param action what became of it
 * @since 0.1
 */
public record Finding(long record, String column, String value, String reason, Action action) {

  /** What became of a value. */
  public enum Action {
    /** The whole record was left out. */
    REJECTED,
    /** The record was taken, this value changed or left out. */
    CLEANED,
    /** The record and the value were taken as published. */
    KEPT;

    /** The word in files, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

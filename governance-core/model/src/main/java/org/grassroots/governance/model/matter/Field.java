package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A field that matters of a kind carry.
 *
 * @param id its name
 * @param type what it holds
 * @param choices what it may hold, for {@link Type#CHOICE}
 * @param isPersonal whether it says something about a person
 * @since 0.1
 */
public record Field(String id, Type type, List<String> choices, boolean isPersonal) {

  /** What a field holds. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A day such as 2025-01-31. */
    DAY,
    /** A moment with its offset such as 2025-01-31T08:00:00Z. */
    MOMENT,
    /** One of the choices. */
    CHOICE
  }

  /** Copies the choices. */
  public Field {
    choices = List.copyOf(choices);
  }

  /** Whether a text is a value of the field; blank is: whether it must be there is another rule. */
  public boolean holds(String text) {
    if (text.isBlank()) {
      return true;
    }
    try {
      return switch (type) {
        case TEXT -> true;
        case NUMBER -> new BigDecimal(text).signum() >= -1;
        case DAY -> LocalDate.parse(text).getYear() > 0;
        case MOMENT -> OffsetDateTime.parse(text).getYear() > 0;
        case CHOICE -> choices.contains(text);
      };
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }
}

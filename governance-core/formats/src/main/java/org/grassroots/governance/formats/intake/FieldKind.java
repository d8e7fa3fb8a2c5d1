package org.grassroots.governance.formats.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a field holds.
 *
 * @since 0.1
 */
public enum FieldKind {
  /** A text or a code. */
  TEXT,
  /** A local date with time. */
  DATE_TIME,
  /** An exact decimal number. */
  NUMBER,
  /** The key of something numbered; a text. */
  NUMBERED,
  /** A point on the earth. */
  POSITION;

  /** The word in profiles: lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words, in order. */
  static List<String> words() {
    return Arrays.stream(values()).map(FieldKind::word).toList();
  }

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  static FieldKind parse(String word) {
    int index = words().indexOf(word);
    if (index < 0) {
      throw new IllegalArgumentException(word);
    }
    return values()[index];
  }

  static FieldKind of(FieldRule rule) {
    if (rule instanceof TextRule) {
      return TEXT;
    }
    if (rule instanceof DateTimeRule) {
      return DATE_TIME;
    }
    if (rule instanceof NumberRule) {
      return NUMBER;
    }
    return rule instanceof NumberedRule ? NUMBERED : POSITION;
  }
}

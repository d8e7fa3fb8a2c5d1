package org.grassroots.governance.cli.identifier;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of identifiers the command line knows. */
enum Kind {
  CREDIT_CODE,
  ORGANISATION_CODE,
  RESIDENT_ID,
  DIVISION;

  /** The word on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads and lists the words. */
  static final class Words extends java.util.ArrayList<String>
      implements picocli.CommandLine.ITypeConverter<Kind> {
    private static final long serialVersionUID = 1L;

    Words() {
      Arrays.stream(values()).map(Kind::word).forEach(this::add);
    }

    @Override
    public Kind convert(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new picocli.CommandLine.TypeConversionException(
                      "'" + word + "' is no kind of identifier: one of " + this));
    }
  }
}

package org.grassroots.governance.cli.replay;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --as-of}. */
final class AsOfConverter implements ITypeConverter<LocalDateTime> {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  @Override
  public LocalDateTime convert(String text) {
    try {
      return LocalDateTime.parse(text, FORMAT);
    } catch (DateTimeException e) {
      String wanted = "wanted yyyy-MM-ddTHH:mm:ss, e.g. 2016-07-01T00:00:00";
      TypeConversionException refused =
          new TypeConversionException("'" + text + "' is no moment; " + wanted);
      refused.initCause(e);
      throw refused;
    }
  }
}

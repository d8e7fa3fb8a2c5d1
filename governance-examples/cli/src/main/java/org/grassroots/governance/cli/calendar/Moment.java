package org.grassroots.governance.cli.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A day or a moment of a command line, which answers are written like: {@code 2023-09-28}, {@code
 * 2023-09-28T16:00}, with seconds, or with an offset.
 *
 * @param text as written, with a {@code T} before the time
 */
record Moment(String text) {
  private static final int DAY = "2023-09-28".length();
  private static final DateTimeFormatter WITH_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** The day; the day in {@code zone} of a moment with an offset. */
  LocalDate day(ZoneId zone) {
    return time(zone).toLocalDate();
  }

  /** The local time in {@code zone}; the start of a day without a time. */
  LocalDateTime time(ZoneId zone) {
    if (text.length() == DAY) {
      return LocalDate.parse(text).atStartOfDay();
    }
    return hasOffset()
        ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
        : LocalDateTime.parse(text);
  }

  /** A local time, as exact as this one is written at least. */
  String written(LocalDateTime time, ZoneId zone) {
    if (hasOffset()) {
      return time.atZone(zone).toOffsetDateTime().toString();
    }
    boolean hasSeconds = text.indexOf(':') != text.lastIndexOf(':');
    return hasSeconds && time.getNano() == 0 ? WITH_SECONDS.format(time) : time.toString();
  }

  private boolean hasOffset() {
    int clock = text.indexOf('T') + 1;
    return clock > 0 && text.substring(clock).matches(".*(Z|[+-][0-9:]+)");
  }

  /** Reads the option. */
  static final class Converter implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String text) {
      Moment moment = new Moment(text.strip().replace(' ', 'T'));
      try {
        moment.time(ZoneId.of("UTC"));
        return moment;
      } catch (DateTimeException e) {
        TypeConversionException refused =
            new TypeConversionException(
                "'" + text + "' is no day or moment such as 2023-09-28 or 2023-09-28T16:00");
        refused.initCause(e);
        throw refused;
      }
    }
  }
}

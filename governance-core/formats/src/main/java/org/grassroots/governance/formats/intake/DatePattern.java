package org.grassroots.governance.formats.intake;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to write a date or a date with time, in the letters of {@link DateTimeFormatter} with
 * English names. Strict: there is no 31 February and no hour 24. Case does not count. Without a
 * time it is the start of the day. With an offset it is turned into the local time of the zone.
 */
final class DatePattern {
  private static final int LAST_YEAR = 9999;
  private static final OffsetDateTime SAMPLE =
      OffsetDateTime.of(2014, 1, 23, 13, 45, 56, 0, ZoneOffset.UTC);

  private final DateTimeFormatter format;
  private final ZoneId zone;

  private DatePattern(DateTimeFormatter format, ZoneId zone) {
    this.format = format;
    this.zone = zone;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is none, or leaves a part of the date open
   */
  static DatePattern of(String pattern, ZoneId zone) {
    DateTimeFormatter format =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(withoutEra(pattern))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    DatePattern read = new DatePattern(format, zone);
    String sample = format.format(SAMPLE);
    // an hour of twelve without AM or PM would read as midnight
    boolean halfDay = pattern.indexOf('h') >= 0 && !read.isTimed(sample);
    if (halfDay || read.parse(sample).isEmpty()) {
      throw new IllegalArgumentException("'" + pattern + "' leaves a part of the time open");
    }
    return read;
  }

  private boolean isTimed(String sample) {
    return format.parse(sample).query(TemporalQueries.localTime()) != null;
  }

  /** A strict year is {@code u}; everybody writes {@code y}. Quoted text stays. */
  private static String withoutEra(String pattern) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (char letter : pattern.toCharArray()) {
      quoted ^= letter == '\'';
      plain.append(letter == 'y' && !quoted ? 'u' : letter);
    }
    return plain.toString();
  }

  /** The local time, or empty when the text is written in another way or no such time exists. */
  Optional<LocalDateTime> parse(String text) {
    // most misses end here, without the cost of an exception
    ParsePosition position = new ParsePosition(0);
    if (format.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
      return Optional.empty();
    }
    try {
      return local(format.parse(text)).filter(time -> isPublishable(time.getYear()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> local(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      return Optional.empty();
    }
    LocalTime time = parsed.query(TemporalQueries.localTime());
    LocalDateTime written = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    ZoneId given = parsed.query(TemporalQueries.zone());
    LocalDateTime local =
        given == null ? written : written.atZone(given).withZoneSameInstant(zone).toLocalDateTime();
    // stores keep microseconds
    return Optional.of(local.truncatedTo(ChronoUnit.MICROS));
  }

  private static boolean isPublishable(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }
}

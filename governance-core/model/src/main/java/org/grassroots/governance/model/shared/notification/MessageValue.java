package org.grassroots.governance.model.shared.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.grassroots.governance.model.shared.Text;

/**
 * What stands in a field of a message: once for machines, once for readers.
 *
 * @since 0.1
 */
public sealed interface MessageValue {

  /** As structured data has it: a code, an ISO date or instant, or the text. */
  String raw();

  /** As a reader of the language, at the clock of the zone, understands it. */
  String shown(String language, ZoneId zone);

  /** A text, the same in every language. */
  record Plain(String raw) implements MessageValue {
    @Override
    public String shown(String language, ZoneId zone) {
      return raw;
    }
  }

  /** A moment, shown to the minute by the clock of the zone. */
  record Moment(Instant at) implements MessageValue {
    private static final DateTimeFormatter CLOCK =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .toFormatter();

    @Override
    public String raw() {
      return at.toString();
    }

    @Override
    public String shown(String language, ZoneId zone) {
      return CLOCK.format(at.atZone(zone));
    }
  }

  /** A day. */
  record Day(LocalDate day) implements MessageValue {
    @Override
    public String raw() {
      return day.toString();
    }

    @Override
    public String shown(String language, ZoneId zone) {
      return day.toString();
    }
  }

  /** A code that has a name in each language. */
  record Named(String raw, Text name) implements MessageValue {
    @Override
    public String shown(String language, ZoneId zone) {
      return name.in(language);
    }
  }
}

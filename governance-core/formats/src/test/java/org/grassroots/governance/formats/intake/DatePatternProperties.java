package org.grassroots.governance.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternProperties {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @Property
  void what_a_pattern_writes_it_reads(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 365) int day,
      @ForAll @IntRange(max = 86_399) int second) {
    LocalDateTime time = LocalDate.ofYearDay(year, day).atStartOfDay().plusSeconds(second);

    for (String pattern :
        new String[] {
          "yyyy-MM-dd HH:mm:ss", "M/d/yyyy h:mm:ss a", "MM/dd/yyyy hh:mm:ss a", "yyyy-MMM-d H:mm:ss"
        }) {
      String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
      assertThat(DatePattern.of(pattern, ZONE).parse(text)).contains(time);
      assertThat(DatePattern.of(pattern, ZONE).parse(text.toUpperCase(Locale.ROOT))).contains(time);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "M/d/yyyy h:mm:ss a,02/31/2014 01:00:00 PM",
    "M/d/yyyy h:mm:ss a,13/01/2014 01:00:00 PM",
    "M/d/yyyy h:mm:ss a,01/01/2014 13:00:00 PM",
    "M/d/yyyy h:mm:ss a,01/01/2014 00:00:00 AM",
    "yyyy-MM-dd HH:mm:ss,2015-02-29 00:00:00",
    "yyyy-MM-dd HH:mm:ss,2015-02-28 24:00:00",
    "yyyy-MM-dd HH:mm:ss,2015-02-28 10:00:00 x",
    "yyyy-MM-dd HH:mm:ss,15-02-28 10:00:00",
    "yyyy-MM-dd HH:mm:ss,0000-02-28 10:00:00"
  })
  void no_such_time_is_no_time(String pattern, String text) {
    assertThat(DatePattern.of(pattern, ZONE).parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MMM-d H:mm:ss,2014-Jan-14 13:48:01,2014-01-14T13:48:01",
    "M/d/yyyy H:mm,4/15/2014 9:49,2014-04-15T09:49:00",
    "M/d/yyyy,4/15/2014,2014-04-15T00:00:00",
    "M/d/yyyy h:mm:ss a,12/04/2017 12:03:52 am,2017-12-04T00:03:52",
    "yyyy-MM-dd HH:mm:ss[.SSS],2014-01-14 13:48:01.250,2014-01-14T13:48:01.250",
    "yyyy-MM-dd HH:mm:ss.SSSSSSSSS,2014-01-14 13:48:01.123456789,2014-01-14T13:48:01.123456",
    "yyyy-MM-dd HH:mm:ss,2014-03-09 02:30:00,2014-03-09T02:30:00",
    "yyyy-MM-dd'T'HH:mm:ssX,2014-07-01T12:00:00Z,2014-07-01T08:00:00"
  })
  void published_times_are_taken_as_they_stand(String pattern, String text, LocalDateTime time) {
    assertThat(DatePattern.of(pattern, ZONE).parse(text)).isEqualTo(Optional.of(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MM/dd HH:mm", "yyyy-MM", "hh:mm a", "yyyy-MM-dd nonsense"})
  void a_pattern_that_leaves_the_date_open_is_none(String pattern) {
    assertThatThrownBy(() -> DatePattern.of(pattern, ZONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM-dd hh:mm"})
  void an_hour_of_twelve_without_am_or_pm_is_refused(String pattern) {
    assertThatThrownBy(() -> DatePattern.of(pattern, ZONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

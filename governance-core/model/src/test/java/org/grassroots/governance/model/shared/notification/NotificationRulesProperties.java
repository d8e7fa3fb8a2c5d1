package org.grassroots.governance.model.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class NotificationRulesProperties {
  private static final RetryRule RETRY =
      new RetryRule(Duration.ofMinutes(1), 2, Duration.ofHours(6), 20, 100);

  @Property
  void a_wait_doubles_up_to_the_longest_and_is_spread_by_its_share(
      @ForAll @IntRange(min = 1, max = 100) int tries, @ForAll String key) {
    double plain = Math.min(60.0 * Math.pow(2, tries - 1), 6 * 3600.0);

    Duration wait = RETRY.waitAfter(tries, key);

    assertThat(wait.toMillis() / 1000.0).isBetween(plain * 0.8 - 0.001, plain * 1.2 + 0.001);
    assertThat(RETRY.waitAfter(tries, key)).isEqualTo(wait);
  }

  @Example
  void messages_that_failed_together_do_not_come_back_together() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waits.add(RETRY.waitAfter(1, "message-" + i));
    }

    assertThat(waits.stream().distinct().count()).isGreaterThan(80);
    assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(54)) < 0);
    assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(66)) > 0);
  }

  @Property
  void quiet_ends_at_the_first_minute_that_is_not_quiet(
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(max = 1439) int to,
      @ForAll @LongRange(max = 525_599) long minute) {
    if (from == to) {
      return;
    }
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    QuietHours quiet =
        new QuietHours(
            LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), zone);
    Instant now = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));

    Instant end = now;
    while (isQuiet(end.atZone(zone).toLocalTime(), from, to)) {
      end = end.plus(Duration.ofMinutes(1));
    }

    assertThat(quiet.endAt(now)).isEqualTo(end.equals(now) ? Optional.empty() : Optional.of(end));
  }

  /** The oracle looks at the clock on the wall, minute by minute, wherever it is changed. */
  @Property(tries = 400)
  void quiet_follows_the_clock_on_the_wall_where_it_is_changed(
      @ForAll("changes") ZonedDateTime change,
      @ForAll @IntRange(max = 95) int from,
      @ForAll @IntRange(max = 95) int to,
      @ForAll @IntRange(min = -1500, max = 300) int minute) {
    if (from == to) {
      return;
    }
    ZoneId zone = change.getZone();
    QuietHours quiet =
        new QuietHours(
            LocalTime.ofSecondOfDay(from * 900L), LocalTime.ofSecondOfDay(to * 900L), zone);
    Instant now = change.toInstant().plus(Duration.ofMinutes(minute));

    Instant end = now;
    while (isQuiet(end.atZone(zone).toLocalTime(), from * 15, to * 15)) {
      end = end.plus(Duration.ofMinutes(1));
    }

    assertThat(quiet.endAt(now)).isEqualTo(end.equals(now) ? Optional.empty() : Optional.of(end));
  }

  /** Forward and back by an hour, by half an hour, once in China, and a day that never was. */
  @Provide
  Arbitrary<ZonedDateTime> changes() {
    return Arbitraries.of(
        at("2026-03-08T07:00:00Z", "America/New_York"),
        at("2026-11-01T06:00:00Z", "America/New_York"),
        at("2026-03-29T01:00:00Z", "Europe/London"),
        at("2026-10-25T01:00:00Z", "Europe/London"),
        at("2026-10-03T15:30:00Z", "Australia/Lord_Howe"),
        at("2026-04-04T15:00:00Z", "Australia/Lord_Howe"),
        at("1986-05-03T18:00:00Z", "Asia/Shanghai"),
        at("1986-09-13T17:00:00Z", "Asia/Shanghai"),
        at("2011-12-30T10:00:00Z", "Pacific/Apia"));
  }

  private static ZonedDateTime at(String instant, String zone) {
    return Instant.parse(instant).atZone(ZoneId.of(zone));
  }

  private static boolean isQuiet(LocalTime time, int from, int to) {
    int minute = time.toSecondOfDay() / 60;
    return Math.floorMod(minute - from, 1440) < Math.floorMod(to - from, 1440);
  }

  @Property
  void no_stretch_of_time_holds_more_tries_than_allowed(
      @ForAll @IntRange(min = 1, max = 5) int messages,
      @ForAll List<@IntRange(max = 90) Integer> gaps) {
    RateRule rule = new RateRule(messages, Duration.ofSeconds(60));
    List<Instant> tries = new ArrayList<>();
    Instant now = Instant.EPOCH;
    for (int gap : gaps) {
      now = rule.freeAt(tries, now.plusSeconds(gap));
      tries.add(now);
    }

    for (int i = messages; i < tries.size(); i++) {
      assertThat(Duration.between(tries.get(i - messages), tries.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }
  }
}

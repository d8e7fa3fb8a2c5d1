package org.grassroots.governance.formats.region;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.notification.ChannelRule;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.QuietHours;
import org.grassroots.governance.model.shared.notification.RateRule;
import org.grassroots.governance.model.shared.notification.RetryRule;

/**
 * Reads how messages are sent: {@code retry}, {@code quiet}, {@code recipients}, {@code urgent},
 * {@code digests} and {@code channels}.
 */
final class NotificationSection {
  private static final String TIME = "a time such as PT10M";

  private NotificationSection() {}

  static Optional<NotificationPolicy> read(YamlMap map) {
    RetryRule retry =
        map.map("retry")
            .flatMap(NotificationSection::retry)
            .orElse(NotificationPolicy.STANDARD.retry());
    Optional<QuietHours> quiet = map.map("quiet").flatMap(inner -> quiet(inner, Optional.empty()));
    Map<String, QuietHours> recipients = new TreeMap<>();
    map.namedMaps("recipients")
        .forEach((id, inner) -> quiet(inner, quiet).ifPresent(read -> recipients.put(id, read)));
    Set<String> urgent = Set.copyOf(map.texts("urgent"));
    Map<String, DigestRule> digests = new TreeMap<>();
    map.namedMaps("digests")
        .forEach((id, inner) -> digest(inner).ifPresent(read -> digests.put(id, read)));
    digests.keySet().stream()
        .filter(urgent::contains)
        .forEach(both -> map.fault("digests", both, "a kind of message that is not urgent"));
    Map<String, ChannelRule> channels = new TreeMap<>();
    map.namedMaps("channels").forEach((id, inner) -> channels.put(id, channel(inner)));
    map.finish();
    return Guarded.build(
        map,
        () ->
            new NotificationPolicy(
                retry,
                quiet,
                new TreeMap<>(recipients),
                urgent,
                new TreeMap<>(digests),
                new TreeMap<>(channels)));
  }

  private static Optional<RetryRule> retry(YamlMap map) {
    RetryRule standard = NotificationPolicy.STANDARD.retry();
    Duration first = map.parsed("first", TIME, Duration::parse).orElse(standard.first());
    int factor = whole(map, "factor").orElse(standard.factor());
    Duration longest = map.parsed("longest", TIME, Duration::parse).orElse(standard.longest());
    int jitter = whole(map, "jitterPercent").orElse(standard.jitterPercent());
    int attempts = whole(map, "attempts").orElse(standard.attempts());
    map.finish();
    return Guarded.build(map, () -> new RetryRule(first, factor, longest, jitter, attempts));
  }

  /** A recipient takes the hours or the zone of all where it names none. */
  private static Optional<QuietHours> quiet(YamlMap map, Optional<QuietHours> ofAll) {
    Optional<LocalTime[]> hours =
        map.parsed("hours", "hours such as 22:00-07:00", NotificationSection::hours)
            .or(() -> ofAll.map(q -> new LocalTime[] {q.from(), q.to()}));
    Optional<ZoneId> zone =
        map.parsed("zone", "a time zone such as Asia/Shanghai", ZoneId::of)
            .or(() -> ofAll.map(QuietHours::zone));
    map.finish();
    if (hours.isEmpty() || zone.isEmpty()) {
      map.fault("", "no hours or no zone", "hours and zone");
      return Optional.empty();
    }
    return Guarded.build(map, () -> new QuietHours(hours.get()[0], hours.get()[1], zone.get()));
  }

  private static LocalTime[] hours(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(text);
    }
    return new LocalTime[] {LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())};
  }

  private static Optional<DigestRule> digest(YamlMap map) {
    return counted(map, "every", "most", (time, count) -> new DigestRule(time, count));
  }

  private static ChannelRule channel(YamlMap map) {
    Optional<RateRule> rate = map.map("rate").flatMap(NotificationSection::rate);
    Optional<RateRule> perRecipient = map.map("perRecipient").flatMap(NotificationSection::rate);
    map.finish();
    return new ChannelRule(rate, perRecipient);
  }

  private static Optional<RateRule> rate(YamlMap map) {
    return counted(map, "per", "messages", (time, count) -> new RateRule(count, time));
  }

  private static <T> Optional<T> counted(
      YamlMap map, String timeKey, String countKey, BiFunction<Duration, Integer, T> rule) {
    map.text(timeKey);
    map.text(countKey);
    Optional<Duration> time = map.parsed(timeKey, TIME, Duration::parse);
    Optional<Integer> count = whole(map, countKey);
    map.finish();
    return time.isEmpty() || count.isEmpty()
        ? Optional.empty()
        : Guarded.build(map, () -> rule.apply(time.get(), count.get()));
  }

  private static Optional<Integer> whole(YamlMap map, String key) {
    return map.parsed(key, "a whole number", Integer::valueOf);
  }
}

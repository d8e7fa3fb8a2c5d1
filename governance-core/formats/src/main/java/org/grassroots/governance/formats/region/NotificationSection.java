package org.grassroots.governance.formats.region;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.notification.ChannelRule;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.NotificationPolicies;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.QuietHours;
import org.grassroots.governance.model.shared.notification.RateRule;
import org.grassroots.governance.model.shared.notification.RecipientRule;
import org.grassroots.governance.model.shared.notification.RetryRule;
import org.grassroots.governance.model.shared.notification.Routing;

/**
 * Reads how messages are sent: {@code from}, {@code language}, {@code channel}, {@code routes},
 * {@code retry}, {@code retries}, {@code quiet}, {@code recipients}, {@code urgent}, {@code
 * digests} and {@code channels}.
 */
final class NotificationSection {
  private static final String TIME = "a time such as PT10M";

  private NotificationSection() {}

  /**
   * What a region says about sending.
   *
   * @param policies how messages are sent
   * @param kinds the kinds of messages its rules are for, by where they stand
   */
  record Sending(NotificationPolicies policies, SortedMap<String, Set<String>> kinds) {}

  /**
   * One policy, or a list of them by the day they hold from; a policy without {@code from} holds
   * always.
   */
  static Optional<Sending> read(YamlMap root, String key, String file) {
    SortedMap<String, Set<String>> kinds = new TreeMap<>();
    List<YamlMap> sections = root.isList(key) ? root.maps(key) : root.map(key).stream().toList();
    SortedMap<LocalDate, NotificationPolicy> byDay = new TreeMap<>();
    for (YamlMap section : sections) {
      LocalDate from =
          section
              .parsed("from", "a day such as 2026-01-01", LocalDate::parse)
              .orElse(LocalDate.MIN);
      Optional<NotificationPolicy> policy = policy(section);
      if (byDay.containsKey(from)) {
        section.fault("from", from.toString(), "a day of its own for each policy");
      }
      policy.ifPresent(
          read -> {
            byDay.put(from, read);
            kinds.put(file + ":" + section.line() + " " + key, kinds(read));
          });
    }
    return byDay.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sending(new NotificationPolicies(byDay), kinds));
  }

  private static Set<String> kinds(NotificationPolicy policy) {
    Set<String> kinds = new TreeSet<>(policy.urgent());
    kinds.addAll(policy.digests().keySet());
    kinds.addAll(policy.retries().keySet());
    kinds.addAll(policy.routing().byKind().keySet());
    kinds.remove(NotificationPolicy.URGENT);
    return kinds;
  }

  private static Optional<NotificationPolicy> policy(YamlMap map) {
    Routing routing = routing(map);
    RetryRule retry =
        map.map("retry")
            .flatMap(inner -> retry(inner, NotificationPolicy.STANDARD.retry()))
            .orElse(NotificationPolicy.STANDARD.retry());
    SortedMap<String, RetryRule> retries = new TreeMap<>();
    map.namedMaps("retries")
        .forEach((id, inner) -> retry(inner, retry).ifPresent(read -> retries.put(id, read)));
    Optional<QuietHours> quiet = map.map("quiet").flatMap(NotificationSection::quietOfAll);
    SortedMap<String, RecipientRule> recipients = new TreeMap<>();
    map.namedMaps("recipients").forEach((id, inner) -> recipients.put(id, recipient(inner, quiet)));
    Set<String> urgent = Set.copyOf(map.texts("urgent"));
    SortedMap<String, DigestRule> digests = new TreeMap<>();
    map.namedMaps("digests")
        .forEach((id, inner) -> digest(inner).ifPresent(read -> digests.put(id, read)));
    digests.keySet().stream()
        .filter(id -> MessageKind.mostSpecific(urgent, id).isPresent())
        .forEach(both -> map.fault("digests", both, "a kind of message that is not urgent"));
    SortedMap<String, ChannelRule> channels = new TreeMap<>();
    map.namedMaps("channels").forEach((id, inner) -> channels.put(id, channel(inner)));
    map.finish();
    return Guarded.build(
        map,
        () ->
            new NotificationPolicy(
                routing, retry, retries, quiet, recipients, urgent, digests, channels));
  }

  private static Routing routing(YamlMap map) {
    String language = language(map).orElse(Routing.NOWHERE.language());
    String channel = map.optionalText("channel").orElse("");
    SortedMap<String, String> byKind = new TreeMap<>();
    map.map("routes")
        .ifPresent(inner -> inner.keys().forEach(id -> byKind.put(id, inner.text(id))));
    return new Routing(language, channel, byKind);
  }

  private static Optional<String> language(YamlMap map) {
    return map.parsed(
        "language",
        "zh-CN or en",
        text -> {
          if (!text.equals("zh-CN") && !text.equals("en")) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
  }

  private static RecipientRule recipient(YamlMap map, Optional<QuietHours> ofAll) {
    boolean isQuiet = map.keys().contains("hours") || map.keys().contains("zone");
    Optional<String> language = language(map);
    SortedMap<String, String> addresses = new TreeMap<>();
    map.map("addresses")
        .ifPresent(inner -> inner.keys().forEach(id -> addresses.put(id, inner.text(id))));
    Optional<QuietHours> quiet = isQuiet ? quiet(map, ofAll) : Optional.empty();
    map.optionalText("hours");
    map.optionalText("zone");
    map.finish();
    return new RecipientRule(quiet, language, addresses);
  }

  private static Optional<RetryRule> retry(YamlMap map, RetryRule standard) {
    Duration first = map.parsed("first", TIME, Duration::parse).orElse(standard.first());
    int factor = whole(map, "factor").orElse(standard.factor());
    Duration longest = map.parsed("longest", TIME, Duration::parse).orElse(standard.longest());
    int jitter = whole(map, "jitterPercent").orElse(standard.jitterPercent());
    int attempts = whole(map, "attempts").orElse(standard.attempts());
    map.finish();
    return Guarded.build(map, () -> new RetryRule(first, factor, longest, jitter, attempts));
  }

  private static Optional<QuietHours> quietOfAll(YamlMap map) {
    Optional<QuietHours> quiet = quiet(map, Optional.empty());
    map.finish();
    return quiet;
  }

  /** A recipient takes the hours or the zone of all where it names none. */
  private static Optional<QuietHours> quiet(YamlMap map, Optional<QuietHours> ofAll) {
    Optional<LocalTime[]> hours =
        map.parsed("hours", "hours such as 22:00-07:00", NotificationSection::hours)
            .or(() -> ofAll.map(q -> new LocalTime[] {q.from(), q.to()}));
    Optional<ZoneId> zone =
        map.parsed("zone", "a time zone such as Asia/Shanghai", ZoneId::of)
            .or(() -> ofAll.map(QuietHours::zone));
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

package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.engine.TestTown.MovingClock;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.notification.ChannelRule;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.QuietHours;
import org.grassroots.governance.model.shared.notification.RateRule;
import org.grassroots.governance.model.shared.notification.RecipientRule;
import org.grassroots.governance.model.shared.notification.RetryRule;
import org.grassroots.governance.model.shared.notification.Routing;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * Quiet hours over midnight and changed clocks, digests, limits, urgent kinds and channels by kind,
 * all at once, against an oracle that only sees what arrives and when.
 */
class OutboxPolicyProperties {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<Instant> EVES =
      List.of(
          Instant.parse("2026-03-07T20:00:00Z"),
          Instant.parse("2026-10-31T20:00:00Z"),
          Instant.parse("2026-06-01T00:00:00Z"));
  private static final String NEWS = "a.news";
  private static final String ALARM = "a.alarm";
  private static final String LIST = "a.list";
  private static final String BAD = "b.news";
  private static final RateRule WHOLE = new RateRule(6, Duration.ofMinutes(20));
  private static final RateRule EACH = new RateRule(3, Duration.ofMinutes(20));
  private static final RetryRule RETRY =
      new RetryRule(Duration.ofMinutes(2), 2, Duration.ofHours(1), 20, 5);

  private MovingClock clock = new MovingClock(Instant.EPOCH);
  private RecordStore store = InMemoryStore.create();
  private Random random = new Random();
  private final List<String> wrongs = new ArrayList<>();
  private final List<String> arrived = new ArrayList<>();
  private final List<Instant> tries = new ArrayList<>();
  private final Map<String, List<Instant>> triesOf = new HashMap<>();
  private final Map<String, Integer> lastOf = new HashMap<>();
  private final Map<String, String> keyOf = new HashMap<>();
  private final Map<String, Integer> failedOf = new HashMap<>();
  private int count;

  @Property(tries = 20)
  void what_a_policy_says_holds_for_every_try(@ForAll long seed) {
    startAfresh(seed);
    Outbox one = outbox(good(), bad(message -> new Delivery.RetryAfter(Duration.ZERO, "no")));
    Outbox other = outbox(good(), bad(message -> new Delivery.RetryAfter(Duration.ZERO, "no")));

    Set<String> left = new HashSet<>();
    for (int step = 0; step < 80; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> left.add(leave(one));
        case 2 ->
            (random.nextBoolean() ? one : other).deliver(call(), 1 + random.nextInt(6), log());
        default -> clock.advance(Duration.ofMinutes(random.nextInt(150)));
      }
    }
    for (int round = 0; round < 400 && arrived.size() < left.size(); round++) {
      one.deliver(call(), 1000, log());
      clock.advance(Duration.ofMinutes(30));
    }

    assertThat(wrongs).isEmpty();
    Set<String> dead = new HashSet<>();
    one.dead(Optional.empty(), 1000)
        .forEach(
            item -> {
              dead.add(item.message().body());
              assertThat(item.trial().note()).startsWith("Given up after 5 tries");
            });
    assertThat(dead).allMatch(body -> body.startsWith("bad "));
    assertThat(arrived).doesNotHaveDuplicates();
    Set<String> ended = new HashSet<>(arrived);
    ended.addAll(dead);
    assertThat(ended).isEqualTo(left);
  }

  /** Whatever a channel does, one message of another goes out in the same short run. */
  @Property(tries = 5)
  void a_bad_channel_keeps_no_other_from_its_turn(@ForAll long seed) {
    List<Function<Message, Delivery>> ways =
        List.of(
            message -> new Delivery.RetryAfter(Duration.ofSeconds(Long.MAX_VALUE), "\u0000\ud800"),
            message -> new Delivery.Rejected("x".repeat(100_000)),
            message -> new Delivery.Delivered("\u0000"),
            message -> {
              throw new IllegalStateException("broken");
            },
            message -> {
              throw new NoClassDefFoundError("gone");
            });
    for (Function<Message, Delivery> way : ways) {
      startAfresh(seed);
      clock = new MovingClock(Instant.parse("2026-06-01T16:00:00Z"));
      Outbox outbox = outbox(new Way("good", this::taken), bad(way));
      for (int i = 0; i < 30; i++) {
        leave(outbox, BAD, "desk-" + i, "bad " + i);
      }
      leave(outbox, NEWS, "desk-1", "news 1");
      clock.advance(Duration.ofMinutes(1));

      outbox.deliver(call(), 2, log());

      assertThat(arrived).containsExactly("news 1");
    }
  }

  /** All tries of a property share one instance. */
  private void startAfresh(long seed) {
    random = new Random(seed);
    clock = new MovingClock(EVES.get(random.nextInt(EVES.size())));
    store = InMemoryStore.create();
    store.declare(List.of(OutboxRecords.KIND, Outbox.RATES, AuditRecords.KIND));
    wrongs.clear();
    arrived.clear();
    tries.clear();
    triesOf.clear();
    lastOf.clear();
    keyOf.clear();
    failedOf.clear();
    count = 0;
  }

  private static List<String> log() {
    return new ArrayList<>();
  }

  private Call call() {
    return new Call(Actor.of("agenda"), "", clock, Locale.ENGLISH);
  }

  private String leave(Outbox outbox) {
    String kind = List.of(NEWS, ALARM, LIST, BAD).get(random.nextInt(4));
    String body = (kind.equals(BAD) ? "bad " : kind + " ") + count++;
    leave(outbox, kind, "desk-" + random.nextInt(3), body);
    return body;
  }

  private void leave(Outbox outbox, String kind, String recipient, String body) {
    Fact fact = new Fact(kind, body, clock.instant(), Map.of());
    store.commit(new Commit("left:" + body, outbox.message(body, recipient, fact), List.of()));
  }

  private Outbox outbox(NotificationChannel good, NotificationChannel bad) {
    NotificationPolicy policy =
        NotificationPolicy.of(RETRY)
            .withRouting(new Routing("en", "good", new TreeMap<>(Map.of("b", "bad"))))
            .withQuiet(new QuietHours(LocalTime.parse("22:30"), LocalTime.parse("02:30"), ZONE))
            .withRecipients(
                new TreeMap<>(
                    Map.of(
                        "desk-2",
                        new RecipientRule(
                            Optional.of(
                                new QuietHours(LocalTime.of(8, 0), LocalTime.of(18, 0), ZONE)),
                            Optional.empty(),
                            new TreeMap<>()))))
            .withUrgent(Set.of(ALARM))
            .withDigests(new TreeMap<>(Map.of(LIST, new DigestRule(Duration.ofMinutes(45), 4))))
            .withChannels(
                new TreeMap<>(
                    Map.of("good", new ChannelRule(Optional.of(WHOLE), Optional.of(EACH)))));
    return new Outbox(
        store, Map.of("good", good, "bad", bad), NotificationRules.byRegion().withPolicy(policy));
  }

  private NotificationChannel good() {
    return new Way(
        "good",
        message -> {
          check(message);
          if (random.nextInt(5) == 0 && failedOf.merge(message.key(), 1, Integer::sum) < 4) {
            return new Delivery.RetryAfter(Duration.ofMinutes(3), "busy");
          }
          arrived.addAll(List.of(message.body().split("\n", -1)));
          return new Delivery.Delivered("");
        });
  }

  private Delivery taken(Message message) {
    arrived.add(message.body());
    return new Delivery.Delivered("");
  }

  private static NotificationChannel bad(Function<Message, Delivery> way) {
    return new Way("bad", way);
  }

  private record Way(String id, Function<Message, Delivery> way) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return way.apply(message);
    }
  }

  private void check(Message message) {
    Instant now = clock.instant();
    String to = message.recipient();
    boolean isUrgent = message.subject().equals(ALARM);
    if (!isUrgent && isQuiet(to, now)) {
      wrongs.add(message.body() + " goes out at " + now.atZone(ZONE) + " to " + to);
    }
    within(WHOLE, tries, now, "the channel");
    within(EACH, triesOf.computeIfAbsent(to, who -> new ArrayList<>()), now, to);
    for (String body : message.body().split("\n", -1)) {
      String key = keyOf.putIfAbsent(body, message.key());
      if (key == null) {
        checkOrder(to + (isUrgent ? ALARM : message.subject().equals(LIST) ? LIST : ""), body);
      } else if (!key.equals(message.key())) {
        wrongs.add(body + " under two keys");
      }
    }
    if (message.body().split("\n", -1).length > 4) {
      wrongs.add("a digest of more than four: " + message.body());
    }
  }

  /** Messages of a stream are tried for the first time in the order they were left. */
  private void checkOrder(String lane, String body) {
    int number = Integer.parseInt(body.substring(body.indexOf(' ') + 1));
    if (lastOf.getOrDefault(lane, -1) > number) {
      wrongs.add(body + " comes after " + lastOf.get(lane));
    }
    lastOf.put(lane, number);
  }

  private void within(RateRule rule, List<Instant> before, Instant now, String whose) {
    before.add(now);
    int from = before.size() - 1 - rule.messages();
    if (from >= 0 && Duration.between(before.get(from), now).compareTo(rule.per()) < 0) {
      wrongs.add("more tries than allowed to " + whose + " at " + now);
    }
  }

  private static boolean isQuiet(String recipient, Instant now) {
    LocalTime time = now.atZone(ZONE).toLocalTime();
    boolean isDay = !time.isBefore(LocalTime.of(8, 0)) && time.isBefore(LocalTime.of(18, 0));
    boolean isNight =
        !time.isBefore(LocalTime.parse("22:30")) || time.isBefore(LocalTime.parse("02:30"));
    return recipient.equals("desk-2") ? isDay : isNight;
  }
}

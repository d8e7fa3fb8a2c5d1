package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * A channel that answers by a script, and an oracle beside it: it knows in which order messages
 * were left, what it said to each, and notes whatever must not be.
 */
final class ScriptedChannel implements NotificationChannel {
  static final Duration ASKED = Duration.ofMinutes(7);

  private final String id;
  private final Random script;
  private final int maxTries;
  private final Supplier<Instant> now;
  private final Map<String, List<String>> left = new LinkedHashMap<>();
  private final Map<String, Set<String>> keysOf = new HashMap<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private final Map<String, Instant> notBefore = new HashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private boolean isAlwaysGood;

  ScriptedChannel(String id, long seed, int maxTries, Supplier<Instant> now) {
    this.id = id;
    this.script = new Random(seed);
    this.maxTries = maxTries;
    this.now = now;
  }

  /** What happens while a message is being delivered, e.g. a second scheduler. */
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  void getWell() {
    isAlwaysGood = true;
  }

  /** The clock was set: waits begin anew. */
  void forgetWaits() {
    notBefore.clear();
  }

  void expect(String recipient, String text) {
    left.computeIfAbsent(recipient, r -> new ArrayList<>()).add(text);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Delivery deliver(Message message) {
    check(message);
    Runnable nested = meanwhile;
    meanwhile = () -> {};
    nested.run();
    meanwhile = nested;
    return answered(message);
  }

  private void check(Message message) {
    for (String text : message.body().split("\n", -1)) {
      List<String> ofRecipient = left.getOrDefault(message.recipient(), List.of());
      for (String earlier : ofRecipient.subList(0, Math.max(0, ofRecipient.indexOf(text)))) {
        if (!settled.contains(earlier) && !message.body().contains(earlier)) {
          wrongs.add(text + " overtakes " + earlier);
        }
      }
      Set<String> keys = keysOf.computeIfAbsent(text, t -> new HashSet<>());
      keys.add(message.key());
      if (keys.size() > 1) {
        wrongs.add(text + " goes out under two keys");
      }
      if (settled.contains(text)) {
        wrongs.add(text + " goes out again");
      }
    }
    if (now.get().isBefore(notBefore.getOrDefault(message.key(), Instant.MIN))) {
      wrongs.add(message.body() + " comes back too early");
    }
  }

  private Delivery answered(Message message) {
    int attempt = tries.merge(message.key(), 1, Integer::sum);
    int draw = isAlwaysGood ? 0 : script.nextInt(6);
    if (draw <= 2) {
      settle(message);
      acknowledged.addAll(List.of(message.body().split("\n", -1)));
      return new Delivery.Delivered("");
    }
    if (draw == 3) {
      settle(message);
      return new Delivery.Rejected("no such desk");
    }
    if (attempt >= maxTries) {
      settle(message);
    }
    if (draw == 4) {
      notBefore.put(message.key(), now.get().plus(ASKED));
      return new Delivery.RetryAfter(ASKED, "busy");
    }
    throw new PluginFailure(
        "GOV-SPI-011",
        new PluginFailure.Offender("test.channel", "Scripted", "test", "notification", "deliver"),
        "It hangs.",
        "",
        null);
  }

  private void settle(Message message) {
    settled.addAll(List.of(message.body().split("\n", -1)));
  }

  List<String> acknowledged() {
    return acknowledged;
  }

  Set<String> settled() {
    return settled;
  }

  List<String> wrongs() {
    return wrongs;
  }

  Set<String> expected() {
    Set<String> all = new HashSet<>();
    left.values().forEach(all::addAll);
    return all;
  }
}

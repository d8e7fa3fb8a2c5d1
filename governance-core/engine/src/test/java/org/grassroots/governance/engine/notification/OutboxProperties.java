package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.TestTown.MovingClock;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.RetryRule;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;

/** Any script of channels, clocks and schedulers, against the oracle in the channel. */
class OutboxProperties {
  private static final int MAX_TRIES = 4;
  private static final RetryRule RETRY =
      new RetryRule(Duration.ofMinutes(1), 2, Duration.ofHours(1), 20, MAX_TRIES);

  private MovingClock clock = new TestTown().clock;
  private RecordStore store = store();
  private Call call = call();
  private final List<String> failures = new ArrayList<>();
  private int count;

  @Property(tries = 30)
  void nothing_is_lost_doubled_or_overtaken(@ForAll long seed) {
    run(seed, NotificationPolicy.of(RETRY), false);
  }

  @Property(tries = 30)
  void nor_when_the_clock_jumps_back(@ForAll long seed) {
    run(seed, NotificationPolicy.of(RETRY), true);
  }

  @Property(tries = 30)
  void nor_when_messages_go_out_together(@ForAll long seed) {
    run(
        seed,
        NotificationPolicy.of(RETRY)
            .withDigests(
                new TreeMap<>(Map.of("matter.overdue", new DigestRule(Duration.ofMinutes(30), 5)))),
        false);
  }

  private void run(long seed, NotificationPolicy policy, boolean jumps) {
    startAfresh();
    Random random = new Random(seed);
    ScriptedChannel desk = new ScriptedChannel("desk", seed, MAX_TRIES, clock::instant);
    Outbox one = outbox(desk, policy);
    Outbox other = outbox(desk, policy);
    desk.meanwhile(() -> other.deliver(call, 3, failures));

    for (int step = 0; step < 40; step++) {
      switch (random.nextInt(jumps ? 5 : 4)) {
        case 0, 1 -> leave(one, desk, "desk-" + random.nextInt(3));
        case 2 -> one.deliver(call, 1 + random.nextInt(4), failures);
        case 3 -> clock.advance(Duration.ofSeconds(random.nextInt(600)));
        default -> {
          clock.advance(Duration.ofMinutes(-10L - random.nextInt(1000)));
          desk.forgetWaits();
        }
      }
    }
    desk.meanwhile(() -> {});
    drain(one, desk);

    assertThat(desk.wrongs()).isEmpty();
    assertThat(desk.settled()).isEqualTo(desk.expected());
    assertThat(desk.acknowledged()).doesNotHaveDuplicates();
    assertThat(one.dead(Optional.empty(), 1000)).allMatch(item -> !item.trial().note().isEmpty());
  }

  /** All tries of a property share one instance. */
  private void startAfresh() {
    clock = new TestTown().clock;
    store = store();
    call = call();
    failures.clear();
    count = 0;
  }

  private Call call() {
    return new Call(Actor.of("agenda"), "", clock, Locale.ENGLISH);
  }

  private void drain(Outbox outbox, ScriptedChannel desk) {
    desk.getWell();
    for (int round = 0; round < 60 && !desk.settled().equals(desk.expected()); round++) {
      outbox.deliver(call, 100, failures);
      clock.advance(Duration.ofMinutes(30));
    }
  }

  private void leave(Outbox outbox, ScriptedChannel desk, String recipient) {
    String text = "matter-" + count++ + ";";
    Fact fact = new Fact("matter.overdue", text, clock.instant(), Map.of());
    store.commit(new Commit("left:" + text, outbox.message(text, recipient, fact), List.of()));
    desk.expect(recipient, text);
  }

  private Outbox outbox(ScriptedChannel channel, NotificationPolicy policy) {
    return new Outbox(
        store,
        Map.of(channel.id(), channel),
        NotificationRules.to(channel.id()).withPolicy(policy));
  }

  private static RecordStore store() {
    RecordStore fresh = InMemoryStore.create();
    fresh.declare(
        List.of(
            OutboxRecords.KIND,
            Outbox.RATES,
            org.grassroots.governance.engine.audit.AuditRecords.KIND));
    return fresh;
  }
}

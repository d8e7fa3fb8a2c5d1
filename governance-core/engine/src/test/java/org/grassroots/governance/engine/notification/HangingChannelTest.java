package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.agenda.DueReport;
import org.grassroots.governance.engine.plugin.CallBudgets;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.model.shared.notification.Routing;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Commit;
import org.junit.jupiter.api.Test;

/** A channel of the host that never comes back: the others go on, and the host can close. */
class HangingChannelTest {
  private final CountDownLatch never = new CountDownLatch(1);
  private final List<String> arrived = new CopyOnWriteArrayList<>();

  private record Way(String id, Function<Message, Delivery> way) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return way.apply(message);
    }
  }

  private Delivery hang() {
    while (never.getCount() > 0) {
      try {
        never.await();
      } catch (InterruptedException deaf) {
        Thread.yield();
      }
    }
    return new Delivery.Delivered("");
  }

  @Test
  void the_others_go_on_and_the_message_waits_under_its_key() {
    TestTown town = new TestTown();
    NotificationPolicy policy =
        NotificationPolicy.STANDARD.withRouting(
            new Routing("en", "good", new TreeMap<>(Map.of("b", "bad"))));
    try (Governance governance =
        town.builder()
            .channel(new Way("bad", message -> hang()))
            .channel(
                new Way(
                    "good",
                    message -> {
                      arrived.add(message.body());
                      return new Delivery.Delivered("");
                    }))
            .budgets(new CallBudgets(Duration.ofMillis(200), Duration.ofMinutes(1)))
            .notifications(NotificationRules.byRegion().withPolicy(policy))
            .build()) {
      leave(governance, town, "b.one", "1");
      leave(governance, town, "b.two", "2");
      leave(governance, town, "a.one", "3");
      leave(governance, town, "a.two", "4");

      DueReport report = governance.runDue(10);

      assertThat(arrived).containsExactlyInAnyOrder("3", "4");
      assertThat(report.failures()).singleElement().asString().contains("host", "Way", "bad");
      assertThat(report.delivered()).hasSize(2);
      town.clock.advance(Duration.ofMinutes(3));
      assertThat(governance.runDue(10).failures())
          .as("it is in quarantine: refused at once")
          .isNotEmpty();
    } finally {
      never.countDown();
    }
  }

  private static void leave(Governance governance, TestTown town, String kind, String body) {
    Fact fact = new Fact(kind, body, town.clock.instant(), Map.of());
    governance
        .store()
        .commit(
            new Commit(
                "left:" + body,
                governance.outbox().message(body, "desk-" + body, fact),
                List.of()));
  }
}

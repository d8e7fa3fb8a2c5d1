package org.grassroots.governance.tck.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.tck.Killed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** For each law a channel that breaks it, and is found by its number. */
class BrokenChannelsTest {

  /** A channel in front of a good one. */
  private record Twin(NotificationChannel good, String id, Function<Message, Delivery> answer)
      implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return answer.apply(message);
    }

    @Override
    public void close() {
      good.close();
    }
  }

  private static UnaryOperator<NotificationChannel> answering(
      Function<NotificationChannel, Function<Message, Delivery>> how) {
    return good -> new Twin(good, "pager", how.apply(good));
  }

  private static Message with(Message message, String key, String body) {
    return new Message(key, message.recipient(), message.subject(), body, message.fields());
  }

  private static final Map<String, UnaryOperator<NotificationChannel>> TWINS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("N1", good -> new Twin(good, "The Pager", good::deliver)),
              Map.entry("N2", answering(good -> message -> wordless(good, message))),
              Map.entry(
                  "N3",
                  answering(
                      good ->
                          message ->
                              good.deliver(
                                  with(message, UUID.randomUUID().toString(), message.body())))),
              Map.entry("N4", answering(good -> message -> deaf(good, message))),
              Map.entry("N5", answering(BrokenChannelsTest::shared)),
              Map.entry("N6", answering(BrokenChannelsTest::stacked)),
              Map.entry("N7", answering(good -> message -> stubborn(good, message))),
              Map.entry("N8", answering(good -> message -> impatient(good, message))),
              Map.entry("N9", answering(good -> message -> forgetful(good, message))),
              Map.entry("N10", answering(good -> message -> optimistic(good, message))),
              Map.entry("N11", good -> new NeverClosed(good))));

  /** Forgets to close. */
  private record NeverClosed(NotificationChannel good) implements NotificationChannel {
    @Override
    public String id() {
      return good.id();
    }

    @Override
    public Delivery deliver(Message message) {
      return good.deliver(message);
    }
  }

  /** Refuses without a word. */
  private static Delivery wordless(NotificationChannel good, Message message) {
    Delivery answer = good.deliver(message);
    return answer instanceof Delivery.Rejected ? new Delivery.Rejected(" ") : answer;
  }

  /** Does not take no for an answer. */
  private static Delivery stubborn(NotificationChannel good, Message message) {
    Delivery answer = good.deliver(message);
    return answer instanceof Delivery.Rejected refused
        ? new Delivery.RetryAfter(Duration.ZERO, refused.reason())
        : answer;
  }

  /** Goes on waiting after an interrupt. */
  private static Delivery deaf(NotificationChannel good, Message message) {
    Delivery answer = good.deliver(message);
    boolean isInterrupted = Thread.interrupted();
    long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    while (isInterrupted && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return answer;
  }

  /** Keeps the message in a field while it works. */
  private static Function<Message, Delivery> shared(NotificationChannel good) {
    AtomicInteger inside = new AtomicInteger();
    return message -> {
      boolean isAlone = inside.incrementAndGet() == 1;
      try {
        Thread.sleep(5);
      } catch (InterruptedException interrupt) {
        Thread.currentThread().interrupt();
      }
      Delivery answer = good.deliver(isAlone ? message : with(message, message.key(), "mixed up"));
      inside.decrementAndGet();
      return answer;
    };
  }

  /** Hands over what it got last first, once a few are together. */
  private static Function<Message, Delivery> stacked(NotificationChannel good) {
    Deque<Message> stack = new ArrayDeque<>();
    return message -> {
      if (!message.key().startsWith("n6")) {
        return good.deliver(message);
      }
      stack.push(message);
      if (stack.size() == 5) {
        stack.forEach(good::deliver);
      }
      return new Delivery.Delivered("");
    };
  }

  /** Gives up what only could not be handed over. */
  private static Delivery impatient(NotificationChannel good, Message message) {
    Delivery answer = good.deliver(message);
    return message.key().equals("n8") && answer instanceof Delivery.RetryAfter later
        ? new Delivery.Rejected(later.reason())
        : answer;
  }

  /** Has a wait of its own. */
  private static Delivery forgetful(NotificationChannel good, Message message) {
    Delivery answer = good.deliver(message);
    return answer instanceof Delivery.RetryAfter later
        ? new Delivery.RetryAfter(Duration.ofSeconds(1), later.reason())
        : answer;
  }

  /** Takes silence for consent. */
  private static Delivery optimistic(NotificationChannel good, Message message) {
    Delivery answer = good.deliver(message);
    return message.key().equals("n10") && answer instanceof Delivery.RetryAfter
        ? new Delivery.Delivered("")
        : answer;
  }

  @Test
  void a_channel_that_keeps_every_law_passes_them_all() {
    assertThat(ChannelLaws.proveAll(() -> new MemoryMedium(UnaryOperator.identity())))
        .isEqualTo(ChannelLaws.numbers());
  }

  @Test
  void every_law_has_its_twin() {
    assertThat(TWINS.keySet())
        .containsExactlyInAnyOrderElementsOf(Set.copyOf(ChannelLaws.numbers()));
  }

  @TestFactory
  Stream<DynamicTest> each_twin_is_killed_by_its_number() {
    return TWINS.entrySet().stream()
        .map(
            twin ->
                DynamicTest.dynamicTest(
                    twin.getKey(),
                    () ->
                        Killed.by(
                            twin.getKey(),
                            () -> ChannelLaws.proveAll(() -> new MemoryMedium(twin.getValue())))));
  }
}

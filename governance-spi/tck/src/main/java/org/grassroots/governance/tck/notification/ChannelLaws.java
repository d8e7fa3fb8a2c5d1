package org.grassroots.governance.tck.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.tck.Laws;
import org.grassroots.governance.tck.notification.ChannelHarness.Arrival;
import org.grassroots.governance.tck.notification.ChannelHarness.Mood;

/**
 * The laws of a notification channel.
 *
 * @since 0.1
 */
public final class ChannelLaws {
  /** How soon a call ends after an interrupt or after the patience of the channel is over. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static final int THREADS = 4;
  private static final int EACH = 5;

  private ChannelLaws() {}

  /** A law and how it is proved. */
  private record Law(String number, Mood mood, Check check) {}

  /** A check against a fresh harness. */
  private interface Check {
    void of(ChannelHarness harness) throws Exception;
  }

  private static final List<Law> LAWS =
      List.of(
          new Law("N1", Mood.WELL, harness -> n1Constant(harness.channel())),
          new Law("N2", Mood.WELL, ChannelLaws::n2AlwaysAnswers),
          new Law("N3", Mood.WELL, ChannelLaws::n3KeepsTheKey),
          new Law("N4", Mood.SILENT, ChannelLaws::n4EndsOnInterrupt),
          new Law("N5", Mood.WELL, ChannelLaws::n5SafeForThreads),
          new Law("N6", Mood.WELL, ChannelLaws::n6KeepsTheOrder),
          new Law("N7", Mood.REFUSING, ChannelLaws::n7RefusalIsFinal),
          new Law("N8", Mood.DOWN, ChannelLaws::n8FailureIsNot),
          new Law("N9", Mood.BUSY, ChannelLaws::n9PassesOnTheWait),
          new Law("N10", Mood.SILENT, ChannelLaws::n10RunsOutOfPatience),
          new Law("N11", Mood.WELL, ChannelLaws::n11Closes));

  /**
   * The laws that can be proved with a medium that shows nothing: N1, N2 and, half, N3.
   *
   * @param message a message the channel can deliver where the test runs
   */
  public static void proveAll(NotificationChannel channel, Message message) {
    n1Constant(channel);
    n2NeverNull(channel, message);
    n3Repeats(channel, message);
  }

  /**
   * Every law, each with a harness of its own.
   *
   * @param harnesses makes a fresh harness, its medium well
   * @return the numbers of the laws that were proved; those about moods the medium does not have
   *     are missing, so that a test can say which it expects
   */
  public static List<String> proveAll(Supplier<? extends ChannelHarness> harnesses) {
    List<String> proved = new ArrayList<>();
    for (Law law : LAWS) {
      try (ChannelHarness harness = harnesses.get()) {
        if (harness.moods().contains(law.mood())) {
          Laws.prove(law.number(), "see docs/spi/notification.md", () -> law.check().of(harness));
          proved.add(law.number());
        }
      }
    }
    return List.copyOf(proved);
  }

  /** The numbers of all laws. */
  public static List<String> numbers() {
    return LAWS.stream().map(Law::number).toList();
  }

  /** N1: the id is constant and well formed. */
  public static void n1Constant(NotificationChannel channel) {
    Laws.prove(
        "N1",
        "the id is constant",
        () -> assertThat(channel.id()).matches("[a-z0-9-]+").isEqualTo(channel.id()));
  }

  /** N2: the answer is never null. */
  public static void n2NeverNull(NotificationChannel channel, Message message) {
    Laws.prove(
        "N2", "the answer is never null", () -> assertThat(channel.deliver(message)).isNotNull());
  }

  /** N3: the same key again is no fault: what was delivered is delivered. */
  public static void n3Repeats(NotificationChannel channel, Message message) {
    Laws.prove(
        "N3",
        "the same key can be delivered again",
        () -> {
          boolean isDelivered = channel.deliver(message) instanceof Delivery.Delivered;
          assertThat(channel.deliver(message) instanceof Delivery.Delivered).isEqualTo(isDelivered);
        });
  }

  /** In every mood there is an answer, with a reason where it is not delivered. */
  private static void n2AlwaysAnswers(ChannelHarness harness) {
    for (Mood mood : harness.moods()) {
      harness.become(mood);
      Delivery answer = harness.channel().deliver(harness.message("n2-" + mood, "n2"));
      assertThat(answer).as("a medium that is " + mood).isNotNull();
      if (answer instanceof Delivery.Rejected rejected) {
        assertThat(rejected.reason()).as("why it is rejected").isNotBlank();
      }
      if (answer instanceof Delivery.RetryAfter later) {
        assertThat(later.reason()).as("why it has to wait").isNotBlank();
        assertThat(later.delay()).as("the wait").isGreaterThanOrEqualTo(Duration.ZERO);
      }
    }
  }

  private static void n3KeepsTheKey(ChannelHarness harness) {
    Message first = harness.message("n3-a", "first");
    assertDelivered(harness.channel().deliver(first));
    assertDelivered(harness.channel().deliver(first));
    assertDelivered(harness.channel().deliver(harness.message("n3-b", "second")));

    Set<String> keys = new HashSet<>();
    harness.arrivals().stream()
        .filter(arrival -> arrival.text().contains("first"))
        .forEach(arrival -> keys.add(arrival.key()));
    assertThat(keys).as("the keys of one message").hasSize(1).doesNotContain("");
    assertThat(harness.arrivals())
        .filteredOn(arrival -> arrival.text().contains("second"))
        .extracting(Arrival::key)
        .as("the key of another message")
        .hasSize(1)
        .doesNotContainAnyElementsOf(keys);
    if (harness.dropsRepeats()) {
      assertThat(harness.arrivals()).as("a key that was seen is dropped").hasSize(2);
    }
  }

  private static void n4EndsOnInterrupt(ChannelHarness harness) throws Exception {
    harness.become(Mood.SILENT);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> call = pool.submit(() -> harness.channel().deliver(harness.message("n4", "n4")));
      TimeUnit.MILLISECONDS.sleep(100);
      long start = System.nanoTime();
      pool.shutdownNow();
      assertThat(pool.awaitTermination(SOON.toMillis(), TimeUnit.MILLISECONDS))
          .as("the call ends within " + SOON + " of the interrupt")
          .isTrue();
      assertThat(call.isDone()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void n5SafeForThreads(ChannelHarness harness) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Delivery>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS * EACH; i++) {
        Message message = harness.message("n5-" + i, "text " + i + ";");
        calls.add(() -> harness.channel().deliver(message));
      }
      for (Future<Delivery> answer : pool.invokeAll(calls)) {
        assertDelivered(answer.get());
      }
      assertThat(harness.arrivals()).hasSize(calls.size());
      assertThat(harness.arrivals()).extracting(Arrival::key).doesNotHaveDuplicates();
      for (int i = 0; i < calls.size(); i++) {
        String text = "text " + i + ";";
        assertThat(harness.arrivals())
            .filteredOn(arrival -> arrival.text().contains(text))
            .as(text)
            .hasSize(1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void n6KeepsTheOrder(ChannelHarness harness) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      texts.add("turn " + i);
      assertDelivered(harness.channel().deliver(harness.message("n6-" + i, "turn " + i)));
    }
    List<Arrival> arrivals = harness.arrivals();
    assertThat(arrivals).hasSameSizeAs(texts);
    for (int i = 0; i < EACH; i++) {
      assertThat(arrivals.get(i).text()).contains(texts.get(i));
    }
  }

  private static void n7RefusalIsFinal(ChannelHarness harness) {
    harness.become(Mood.REFUSING);
    assertThat(harness.channel().deliver(harness.message("n7", "n7")))
        .as("what the medium refuses for good")
        .isInstanceOf(Delivery.Rejected.class);
  }

  private static void n8FailureIsNot(ChannelHarness harness) {
    harness.become(Mood.DOWN);
    Message message = harness.message("n8", "n8");
    assertThat(harness.channel().deliver(message))
        .as("what could not be handed over")
        .isInstanceOf(Delivery.RetryAfter.class);
    harness.become(Mood.WELL);
    assertDelivered(harness.channel().deliver(message));
    assertThat(harness.arrivals()).as("it arrives once, afterwards").hasSize(1);
  }

  private static void n9PassesOnTheWait(ChannelHarness harness) {
    harness.become(Mood.BUSY);
    assertThat(harness.channel().deliver(harness.message("n9", "n9")))
        .isInstanceOfSatisfying(
            Delivery.RetryAfter.class,
            later ->
                assertThat(later.delay())
                    .as("the wait that the medium states")
                    .isGreaterThan(harness.stated().minus(Duration.ofSeconds(2))));
  }

  private static void n10RunsOutOfPatience(ChannelHarness harness) {
    harness.become(Mood.SILENT);
    long start = System.nanoTime();
    Delivery answer = harness.channel().deliver(harness.message("n10", "n10"));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("how long the channel waits for a silent medium")
        .isLessThan(harness.patience().plus(SOON));
    assertThat(answer).as("nobody knows, so later").isInstanceOf(Delivery.RetryAfter.class);
  }

  private static void n11Closes(ChannelHarness harness) {
    NotificationChannel channel = harness.channel();
    assertDelivered(channel.deliver(harness.message("n11-a", "before")));
    channel.close();
    channel.close();
    assertThat(channel.deliver(harness.message("n11-b", "after")))
        .as("a delivery after the close")
        .isInstanceOf(Delivery.RetryAfter.class);
    assertThat(harness.arrivals()).as("what arrived").hasSize(1);
  }

  private static void assertDelivered(Delivery answer) {
    assertThat(answer).as("the answer").isInstanceOf(Delivery.Delivered.class);
  }
}

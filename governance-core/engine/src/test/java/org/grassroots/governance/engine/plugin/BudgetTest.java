package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plug-ins that do not come back. The budget is short for those that hang for ever, so no test
 * depends on how fast the machine is; the loops end when the test says so.
 */
class BudgetTest {
  private static final Message MESSAGE = new Message("key", "to", "", "text", Map.of());
  private static final CallBudgets SHORT =
      new CallBudgets(Duration.ofMillis(20), Duration.ofMillis(20));
  private static final CallBudgets LONG =
      new CallBudgets(Duration.ofMinutes(5), Duration.ofMinutes(5));

  private URLClassLoader loader;
  private Plugins plugins;

  @BeforeEach
  void load() {
    loader = PluginJars.loader("hanging", "good");
    plugins = plugins(SHORT);
  }

  @AfterEach
  void release() throws Exception {
    latch("RELEASED").countDown();
    plugins.close();
    for (Thread thread : threads()) {
      thread.join();
    }
    loader.close();
  }

  @Test
  void a_channel_that_sleeps_is_interrupted_and_called_no_more() throws Exception {
    PluginFailure late = failure(() -> deliver(plugins, "sleeps"));
    PluginFailure refused = failure(() -> deliver(plugins, "sleeps"));

    assertThat(late)
        .hasMessageStartingWith(
            "GOV-SPI-025 Plug-in 'acme.hanging' (hanging.Plugin, hanging.jar) at"
                + " notification.NotificationChannel[sleeps].deliver: did not return within"
                + " PT0.02S");
    assertThat(refused.code()).isEqualTo("GOV-SPI-026");
    plugins.close();
    for (Thread thread : threads()) {
      thread.join(); // returns because the interrupt ended the sleep
    }
    assertThat(plugins.quarantined()).containsExactly(new Quarantined(late.offender(), false));
  }

  @Test
  void a_scoring_method_that_ignores_the_interrupt_is_reported_as_stuck() {
    PluginFailure late = failure(this::score);

    assertThat(late.code()).isEqualTo("GOV-SPI-025");
    assertThat(late.offender().port()).isEqualTo("scoring.Normaliser[slow]");
    assertThat(late.offender().method()).isEqualTo("normalise");
    assertThat(plugins.quarantined()).containsExactly(new Quarantined(late.offender(), true));
    assertThat(failure(this::score).code()).isEqualTo("GOV-SPI-026");
  }

  @Test
  void two_stuck_threads_are_the_most_and_other_plug_ins_go_on() {
    failure(() -> deliver(plugins, "spins"));
    failure(() -> deliver(plugins, "spins-too"));

    assertThat(failure(() -> deliver(plugins, "fine")).code()).isEqualTo("GOV-SPI-027");
    assertThat(failure(this::score).code()).isEqualTo("GOV-SPI-027");
    assertThat(threads()).hasSize(2);
    assertThat(plugins.quarantined()).extracting(Quarantined::isStuck).containsExactly(true, true);
    try (Plugins generous = plugins(LONG)) {
      assertThat(deliver(generous, "acme-chat")).isEqualTo(new Delivery.Delivered("key"));
      assertThat(deliver(generous, "fine"))
          .as("another host in the same process")
          .isEqualTo(new Delivery.Delivered(""));
    }
  }

  @Test
  void calls_that_wait_are_refused_once_all_threads_are_stuck() throws Exception {
    try (Plugins generous = plugins(LONG)) {
      CallInThread first = CallInThread.of(() -> deliver(generous, "spins"));
      CallInThread second = CallInThread.of(() -> deliver(generous, "spins-too"));
      latch("SPINNING").await();
      CallInThread waiting = CallInThread.of(() -> deliver(generous, "fine"));

      assertThat(first.interrupted().code()).isEqualTo("GOV-SPI-028");
      assertThat(second.interrupted().code()).isEqualTo("GOV-SPI-028");

      assertThat(waiting.failure().code()).isEqualTo("GOV-SPI-027");
    }
  }

  @Test
  void an_interrupted_caller_gives_up_and_stays_interrupted() {
    try (Plugins generous = plugins(LONG)) {
      Thread.currentThread().interrupt();

      PluginFailure failure = failure(() -> deliver(generous, "spins"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.code()).isEqualTo("GOV-SPI-028");
      assertThat(generous.quarantined()).isEmpty();
    }
  }

  @Test
  void closed_plug_ins_are_called_no_more() {
    plugins.close();
    plugins.close();

    assertThat(failure(() -> deliver(plugins, "fine")).code()).isEqualTo("GOV-SPI-029");
  }

  private Plugins plugins(CallBudgets budgets) {
    return PluginLoader.load(PluginJars.config(loader).budgets(budgets).build());
  }

  private static Delivery deliver(Plugins from, String channel) {
    return from.channels().require(channel).deliver(MESSAGE);
  }

  private void score() {
    plugins
        .normalisers()
        .require("slow")
        .normalise(Column.of(1), Normaliser.Direction.HIGHER_IS_BETTER, Parameters.NONE);
  }

  private CountDownLatch latch(String field) throws ReflectiveOperationException {
    return (CountDownLatch) loader.loadClass("hanging.Plugin").getField(field).get(null);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("governance-plugin-acme.hanging"))
        .toList();
  }

  private static PluginFailure failure(ThrowingCallable call) {
    return catchThrowableOfType(PluginFailure.class, call);
  }

  /** A call whose caller can be interrupted. */
  private record CallInThread(Thread thread, CompletableFuture<PluginFailure> ended) {
    static CallInThread of(ThrowingCallable call) {
      CompletableFuture<PluginFailure> ended = new CompletableFuture<>();
      Thread thread = new Thread(() -> ended.complete(BudgetTest.failure(call)));
      thread.start();
      return new CallInThread(thread, ended);
    }

    PluginFailure interrupted() {
      thread.interrupt();
      return failure();
    }

    PluginFailure failure() {
      return ended.join();
    }
  }
}

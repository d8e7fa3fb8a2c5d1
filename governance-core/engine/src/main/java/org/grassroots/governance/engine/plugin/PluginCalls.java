package org.grassroots.governance.engine.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The boundary around one plug-in. Whatever it throws or returns, the caller gets a checked result
 * or a failure that names plug-in, class, jar, port and method.
 *
 * <p>Safe for threads. The engine's own plug-in needs no budget and runs on the caller's thread.
 */
final class PluginCalls implements AutoCloseable {
  private final Origin origin;
  private final Map<String, String> settings;
  private final CallBudgets budgets;
  private final CallPool pool;
  private final boolean isTrusted;

  PluginCalls(Identified plugin, Map<String, String> settings, CallBudgets budgets) {
    this.origin = plugin.origin();
    this.settings = settings;
    this.budgets = budgets;
    this.isTrusted = plugin.isEnginesOwn();
    this.pool = new CallPool(origin.id(), plugin.candidate().type().getClassLoader());
  }

  /** A boundary around something the host gave in code, under its class. */
  PluginCalls(Class<?> ofHost, CallBudgets budgets) {
    this.origin = Origin.of(ofHost).withId("host");
    this.settings = Map.of();
    this.budgets = budgets;
    this.isTrusted = false;
    this.pool = new CallPool(origin.id(), ofHost.getClassLoader());
  }

  Origin origin() {
    return origin;
  }

  Map<String, String> settings() {
    return settings;
  }

  <T> T call(Call<T> call) {
    Port.Budget budget = call.site().port().budget();
    if (budget == Port.Budget.NONE || isTrusted) {
      return here(call);
    }
    Duration limit = budgets.of(budget);
    return call.checked(pool.run(call, limit));
  }

  <T> T here(Call<T> call) {
    return call.checked(answer(call));
  }

  /** Contributions that overran their budget, in code-point order of port and id. */
  List<Quarantined> quarantined() {
    return pool.quarantined();
  }

  /** Interrupts what runs and refuses later calls under a budget. */
  @Override
  public void close() {
    pool.close();
  }

  private static <T> Call.Answer<T> answer(Call<T> call) {
    try {
      return call.run();
    } catch (RuntimeException error) {
      throw call.wrapped(error);
    } catch (LinkageError error) {
      throw call.wrapped(error);
    }
  }
}

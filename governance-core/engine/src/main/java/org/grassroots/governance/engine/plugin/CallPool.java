package org.grassroots.governance.engine.plugin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.jspecify.annotations.Nullable;

/**
 * At most two daemon threads for the budgeted calls of one plug-in, made when needed and gone when
 * idle.
 *
 * <p>A call that overruns is interrupted and its contribution quarantined. Java cannot stop a
 * thread that ignores the interrupt: such a thread is stuck, and because there are only two, a
 * plug-in never holds more. With both stuck, every budgeted call of the plug-in is refused until
 * one comes free.
 */
final class CallPool implements AutoCloseable {
  private static final int THREADS = 2;
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;
  private final Map<CallSite, PluginFailure.Offender> quarantine = new ConcurrentHashMap<>();
  private final Set<BudgetedCall<?>> stuck = ConcurrentHashMap.newKeySet();

  /** Thrown before plug-in code runs; no plug-in can make one. */
  private static final class NotAdmitted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient PluginFailure failure;

    NotAdmitted(PluginFailure failure) {
      super(failure);
      this.failure = failure;
    }
  }

  CallPool(String pluginId, @Nullable ClassLoader contextLoader) {
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            body -> thread(body, pluginId, contextLoader));
    threads.allowCoreThreadTimeOut(true);
  }

  /** Runs, waits and answers; throws the failure of the call, never what the plug-in threw. */
  <T> Call.Answer<T> run(Call<T> call, Duration budget) {
    admit(call);
    BudgetedCall<T> task = new BudgetedCall<>(call, () -> admitLate(call), stuck::remove);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException shutDown) {
      throw CallFaults.closed(call.offender(), shutDown);
    }
    refuseWaitingIfAllStuck();
    return await(task, budget);
  }

  List<Quarantined> quarantined() {
    Set<CallSite> running =
        stuck.stream().map(task -> task.call().site()).collect(java.util.stream.Collectors.toSet());
    return quarantine.entrySet().stream()
        .map(entry -> new Quarantined(entry.getValue(), running.contains(entry.getKey())))
        .sorted(Comparator.comparing(each -> each.offender().port()))
        .toList();
  }

  @Override
  public void close() {
    threads.shutdownNow().forEach(CallPool::cancel);
  }

  private void admit(Call<?> call) {
    if (quarantine.containsKey(call.site())) {
      throw CallFaults.quarantined(call.offender());
    }
    if (stuck.size() >= THREADS) {
      throw CallFaults.allStuck(call.offender(), THREADS, null);
    }
  }

  /** Calls that waited while their contribution was quarantined must not run either. */
  private void admitLate(Call<?> call) {
    if (quarantine.containsKey(call.site())) {
      throw new NotAdmitted(CallFaults.quarantined(call.offender()));
    }
  }

  private <T> Call.Answer<T> await(BudgetedCall<T> task, Duration budget) {
    try {
      task.awaitStart();
      return task.get(budget.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw overran(task, budget, late);
    } catch (InterruptedException interrupt) {
      abandon(task);
      Thread.currentThread().interrupt();
      throw CallFaults.interrupted(task.call().offender(), interrupt);
    } catch (ExecutionException error) {
      throw failure(task.call(), error.getCause());
    } catch (CancellationException cancelled) {
      throw threads.isShutdown()
          ? CallFaults.closed(task.call().offender(), cancelled)
          : CallFaults.allStuck(task.call().offender(), THREADS, cancelled);
    }
  }

  private PluginFailure overran(BudgetedCall<?> task, Duration budget, TimeoutException late) {
    PluginFailure.Offender offender = task.call().offender();
    quarantine.putIfAbsent(task.call().site(), offender);
    abandon(task);
    return CallFaults.overran(offender, budget, late);
  }

  /** Interrupts; the task counts as stuck until its thread leaves it. */
  private void abandon(BudgetedCall<?> task) {
    stuck.add(task);
    task.cancel(true);
    if (!task.isRunning()) {
      stuck.remove(task); // it had left, or never began and now never will
    }
    refuseWaitingIfAllStuck();
  }

  private void refuseWaitingIfAllStuck() {
    if (stuck.size() >= THREADS) {
      for (Runnable task = threads.getQueue().poll();
          task != null;
          task = threads.getQueue().poll()) {
        cancel(task);
      }
    }
  }

  private static void cancel(Runnable task) {
    ((BudgetedCall<?>) task).cancel(false);
  }

  private static RuntimeException failure(Call<?> call, @Nullable Throwable cause) {
    if (cause instanceof NotAdmitted refused) {
      return refused.failure;
    }
    if (cause instanceof LinkageError error) {
      return call.wrapped(error);
    }
    if (cause instanceof Error fatal) {
      throw fatal;
    }
    return call.wrapped((RuntimeException) java.util.Objects.requireNonNull(cause));
  }

  private static Thread thread(Runnable body, String pluginId, @Nullable ClassLoader loader) {
    Thread thread = new Thread(body, "governance-plugin-" + pluginId);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    return thread;
  }
}

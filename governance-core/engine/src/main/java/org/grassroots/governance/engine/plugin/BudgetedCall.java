package org.grassroots.governance.engine.plugin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A call on a pool thread that knows when it started and whether its thread is still in it. */
final class BudgetedCall<T> extends FutureTask<Call.Answer<T>> {
  private final Call<T> call;
  private final Consumer<BudgetedCall<T>> ended;
  private final CountDownLatch startedOrCancelled = new CountDownLatch(1);
  private volatile boolean hasStarted;
  private volatile boolean hasLeft;

  /** {@code admission} runs on the pool thread first and throws when the call must not run. */
  BudgetedCall(Call<T> call, Runnable admission, Consumer<BudgetedCall<T>> ended) {
    super(
        () -> {
          admission.run();
          return call.run();
        });
    this.call = call;
    this.ended = ended;
  }

  Call<T> call() {
    return call;
  }

  /** The budget counts from the start: waiting behind others is not the call's fault. */
  void awaitStart() throws InterruptedException {
    startedOrCancelled.await();
  }

  /** Whether a pool thread is in it now. */
  boolean isRunning() {
    return hasStarted && !hasLeft;
  }

  @Override
  public void run() {
    hasStarted = true;
    startedOrCancelled.countDown();
    try {
      super.run();
    } finally {
      hasLeft = true;
      ended.accept(this);
    }
  }

  @Override
  protected void done() {
    startedOrCancelled.countDown();
  }
}

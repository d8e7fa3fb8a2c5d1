package org.grassroots.governance.model.place.planning;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the steps of all regions and asks the watch. Safe for threads. */
final class PlanClock {
  private final PlanWatch watch;
  private final long steps;
  private final AtomicLong made = new AtomicLong();
  private volatile boolean isStopped;

  PlanClock(PlanWatch watch, long steps) {
    this.watch = watch;
    this.steps = steps;
  }

  /** Whether a search over this plan goes on. */
  boolean goOn(long stepsSince, Partition plan) {
    long done = made.addAndGet(stepsSince);
    if (!isStopped) {
      ask(done, plan);
    }
    return !isStopped;
  }

  private synchronized void ask(long done, Partition plan) {
    double fraction = steps == 0 ? 1 : Math.min(1, (double) done / steps);
    if (!watch.goOn(new PlanWatch.State(fraction, plan.total(), plan.outside()))) {
      isStopped = true;
    }
  }

  void count(long stepsSince) {
    made.addAndGet(stepsSince);
  }

  boolean isStopped() {
    return isStopped;
  }

  long made() {
    return made.get();
  }
}

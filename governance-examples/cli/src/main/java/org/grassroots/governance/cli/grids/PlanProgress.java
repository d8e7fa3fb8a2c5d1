package org.grassroots.governance.cli.grids;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.grassroots.governance.cli.Progress;
import org.grassroots.governance.model.place.planning.PlanWatch;

/** Shows how far a plan is and stops it when its time is over. */
final class PlanProgress implements PlanWatch, AutoCloseable {
  private static final int THOUSANDTHS = 1000;

  private final Progress progress;
  private final Optional<Duration> most;
  private final long start = System.nanoTime();

  private PlanProgress(Progress progress, Optional<Duration> most) {
    this.progress = progress;
    this.most = most;
  }

  static PlanProgress of(PrintWriter err, Optional<Duration> most) {
    return new PlanProgress(Progress.of(err, "thousandths", THOUSANDTHS), most);
  }

  @Override
  public boolean goOn(State state) {
    progress.done(Math.round(state.fraction() * THOUSANDTHS));
    return most.isEmpty() || System.nanoTime() - start < most.get().toNanos();
  }

  @Override
  public void close() {
    progress.close();
  }
}

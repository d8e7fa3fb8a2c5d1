package org.grassroots.governance.benchmarks.flow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A peer that is measured round by round. */
final class FlowRunner implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final String name;
  private final FlowPeer peer;
  private final long server;
  private final AtomicLong numbers = new AtomicLong();

  FlowRunner(String name, FlowPeer peer, long server) {
    this.server = server;
    this.name = name;
    this.peer = peer;
  }

  static FlowRunner open(FlowPeer.Candidate candidate, long server) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "flow-");
    return new FlowRunner(candidate.name(), candidate.opener().open(folder), server);
  }

  String name() {
    return name;
  }

  /** Whole flows until the time is over. */
  FlowRound round(int threads, double seconds) throws Exception {
    long before = numbers.get();
    CpuTime cpu = CpuTime.now(server);
    long start = System.nanoTime();
    long end = start + (long) (seconds * NANOS);
    run(threads, () -> System.nanoTime() < end);
    double taken = (System.nanoTime() - start) / NANOS;
    return new FlowRound(numbers.get() - before, taken, CpuTime.now(server).since(cpu));
  }

  /** Runs flows until so many are stored. */
  void fill(int threads, long stored) throws Exception {
    run(threads, () -> numbers.get() < stored);
  }

  private void run(int threads, More more) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      all.add(executor.submit(() -> flows(more)));
    }
    await(all);
    executor.shutdown();
    executor.awaitTermination(1, TimeUnit.MINUTES);
    peer.roundEnded();
  }

  private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
    for (Future<?> one : all) {
      one.get();
    }
  }

  private Long flows(More more) throws Exception {
    long flows = 0;
    while (more.isWanted()) {
      peer.flow(Report.of(numbers.incrementAndGet()));
      flows++;
    }
    return flows;
  }

  @FunctionalInterface
  private interface More {
    boolean isWanted();
  }

  long flows() {
    return numbers.get();
  }

  /** Fails when the peer did less than it said. */
  void check() throws Exception {
    long flows = numbers.get();
    if (peer.closed() != flows || peer.notifications() != flows * peer.notificationsPerFlow()) {
      throw new IllegalStateException(
          "%s closed %d of %d and queued %d notifications"
              .formatted(name, peer.closed(), flows, peer.notifications()));
    }
  }

  @Override
  public void close() throws SQLException {
    peer.close();
  }
}

package org.grassroots.governance.benchmarks.commit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs peers in turns and keeps the rate of each round. */
final class Rounds {
  private static final double NANOS = 1e9;

  private final double seconds;
  private final int rounds;

  private static final class Runner {
    private final String name;
    private final Peer peer;
    private final Load load = new Load();
    private final List<Double> rates = new ArrayList<>();
    private long turn;

    Runner(String name, Peer peer) {
      this.name = name;
      this.peer = peer;
    }
  }

  Rounds(double seconds, int rounds) {
    this.seconds = seconds;
    this.rounds = rounds;
  }

  /** Commits a second by thread count, peer and round; the first round of each only warms up. */
  Map<Integer, Map<String, List<Double>>> run(
      List<Peer.Candidate> candidates, List<Integer> threadCounts) throws Exception {
    List<Runner> runners = new ArrayList<>();
    for (Peer.Candidate candidate : candidates) {
      Path folder = Files.createTempDirectory(Path.of("target"), "commit-" + candidate.name());
      runners.add(new Runner(candidate.name(), candidate.opener().open(folder)));
    }
    Map<Integer, Map<String, List<Double>>> rates = new LinkedHashMap<>();
    for (int threads : threadCounts) {
      rates.put(threads, run(runners, threads));
    }
    for (Runner runner : runners) {
      check(runner);
      runner.peer.close();
    }
    return rates;
  }

  private Map<String, List<Double>> run(List<Runner> runners, int threads) throws Exception {
    runners.forEach(runner -> runner.rates.clear());
    for (int round = 0; round <= rounds; round++) {
      for (Runner runner : runners) {
        double rate = round(runner, threads);
        if (round > 0) {
          runner.rates.add(rate);
        }
      }
    }
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    runners.forEach(runner -> rates.put(runner.name, List.copyOf(runner.rates)));
    return rates;
  }

  private static void check(Runner runner) throws Exception {
    if (runner.peer.updates() != runner.load.count()) {
      throw new IllegalStateException(
          "%s has %d updates of %d"
              .formatted(runner.name, runner.peer.updates(), runner.load.count()));
    }
  }

  private double round(Runner runner, int threads) throws InterruptedException, ExecutionException {
    runner.turn++;
    long turn = runner.turn;
    long start = System.nanoTime();
    long end = start + (long) (seconds * NANOS);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<Long>> counts = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int me = thread;
      counts.add(executor.submit(() -> commits(runner, me, threads, turn, end)));
    }
    long commits = 0;
    for (Future<Long> count : counts) {
      commits += count.get();
    }
    double rate = commits * NANOS / (System.nanoTime() - start);
    executor.shutdown();
    executor.awaitTermination(1, TimeUnit.MINUTES);
    return rate;
  }

  private static long commits(Runner runner, int thread, int threads, long turn, long end)
      throws Exception {
    long commits = 0;
    try (Peer.Client client = runner.peer.client()) {
      while (System.nanoTime() < end) {
        client.update(runner.load.next(thread, threads, turn * 1_000_003L + commits));
        commits++;
      }
    }
    return commits;
  }
}

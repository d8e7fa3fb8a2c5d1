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
  private final Map<String, Load> loads = new LinkedHashMap<>();
  private final Map<String, Long> turns = new LinkedHashMap<>();

  Rounds(double seconds, int rounds) {
    this.seconds = seconds;
    this.rounds = rounds;
  }

  /** Commits a second by thread count, peer and round; the first round of each only warms up. */
  Map<Integer, Map<String, List<Double>>> run(List<Peer> peers, List<Integer> threadCounts)
      throws Exception {
    for (Peer peer : peers) {
      peer.open(Files.createTempDirectory(Path.of("target"), "commit-" + peer.name()));
      loads.put(peer.name(), new Load());
    }
    Map<Integer, Map<String, List<Double>>> rates = new LinkedHashMap<>();
    for (int threads : threadCounts) {
      Map<String, List<Double>> ofThreads = new LinkedHashMap<>();
      for (int round = 0; round <= rounds; round++) {
        for (Peer peer : peers) {
          double rate = round(peer, threads);
          List<Double> all = ofThreads.computeIfAbsent(peer.name(), name -> new ArrayList<>());
          if (round > 0) {
            all.add(rate);
          }
        }
      }
      rates.put(threads, ofThreads);
    }
    for (Peer peer : peers) {
      check(peer);
      peer.close();
    }
    return rates;
  }

  private void check(Peer peer) throws Exception {
    long wanted = loads.get(peer.name()).count();
    if (peer.updates() != wanted) {
      throw new IllegalStateException(
          "%s has %d updates of %d".formatted(peer.name(), peer.updates(), wanted));
    }
  }

  private double round(Peer peer, int threads) throws InterruptedException, ExecutionException {
    Load load = loads.get(peer.name());
    long start = System.nanoTime();
    long end = start + (long) (seconds * NANOS);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<Long>> counts = new ArrayList<>();
    long turn = turns.merge(peer.name(), 1L, Long::sum);
    for (int thread = 0; thread < threads; thread++) {
      int me = thread;
      counts.add(executor.submit(() -> commits(peer, load, me, threads, turn, end)));
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

  private static long commits(Peer peer, Load load, int thread, int threads, long turn, long end)
      throws Exception {
    long commits = 0;
    try (Peer.Client client = peer.client()) {
      while (System.nanoTime() < end) {
        client.update(load.next(thread, threads, turn * 1_000_003L + commits));
        commits++;
      }
    }
    return commits;
  }
}

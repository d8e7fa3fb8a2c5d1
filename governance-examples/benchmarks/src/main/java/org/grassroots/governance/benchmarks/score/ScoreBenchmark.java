package org.grassroots.governance.benchmarks.score;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Scoring beside what one would pick instead, and beside one scheme written by hand. Arguments:
 * units, rounds and the names of peers; all without names. Every answer is compared with ours.
 */
public final class ScoreBenchmark {
  private static final double SECOND = 1e9;
  private static final Map<String, Callable<Scorer>> PEERS = new LinkedHashMap<>();

  static {
    PEERS.put("bare-1", () -> new BareLoop(1));
    PEERS.put("ours-1", () -> new OurScorer(1, false));
    PEERS.put("bare-2", () -> new BareLoop(2));
    PEERS.put("ours-2", () -> new OurScorer(2, false));
    PEERS.put("ours-all-2", () -> new OurScorer(2, true));
    PEERS.put("duckdb-1", () -> SqlScorer.duck(1));
    PEERS.put("duckdb-2", () -> SqlScorer.duck(2));
    PEERS.put("sqlite", SqlScorer::lite);
    PEERS.put("maps", MapScorer::new);
    PEERS.put("evalex", ExpressionScorer::new);
  }

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final int units;
  private final int rounds;

  private ScoreBenchmark(int units, int rounds) {
    this.units = units;
    this.rounds = rounds;
  }

  /** Runs and prints a line a peer. */
  public static void main(String[] args) throws Exception {
    int units = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    List<String> names =
        args.length > 2 ? Arrays.asList(args).subList(2, args.length) : List.copyOf(PEERS.keySet());
    ScoreBenchmark benchmark = new ScoreBenchmark(units, rounds);
    for (String name : names) {
      benchmark.run(name);
    }
  }

  private void run(String name) throws Exception {
    try (Scorer scorer = Objects.requireNonNull(PEERS.get(name), name).call()) {
      int taken = Math.min(units, scorer.most());
      Town town = new Town(taken);
      long start = System.nanoTime();
      scorer.load(town);
      double load = (System.nanoTime() - start) / SECOND * units / taken;
      Marks marks = scorer.score();
      scorer.score();
      double[] seconds = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        long from = System.nanoTime();
        marks = scorer.score();
        seconds[round] = (System.nanoTime() - from) / SECOND * units / taken;
      }
      Arrays.sort(seconds);
      out.printf(
          Locale.ROOT,
          "%s: %d units, median %.3f s (%.3f to %.3f), load %.2f s%s, %d units otherwise than"
              + " ours%s%n",
          name,
          units,
          seconds[rounds / 2],
          seconds[0],
          seconds[rounds - 1],
          load,
          taken < units ? ", scaled from " + taken : "",
          differences(town, marks),
          scorer instanceof OurScorer ours ? ", " + ours.undecided() + " decided exactly" : "");
    }
  }

  private static int differences(Town town, Marks marks) {
    try (OurScorer ours = new OurScorer(1, false)) {
      ours.load(town);
      return ours.score().differences(marks);
    }
  }
}

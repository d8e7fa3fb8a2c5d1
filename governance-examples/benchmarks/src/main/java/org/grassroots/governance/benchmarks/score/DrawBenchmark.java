package org.grassroots.governance.benchmarks.score;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grassroots.governance.model.assessment.method.Perturbation;
import org.grassroots.governance.model.assessment.method.RankCounts;
import org.grassroots.governance.model.assessment.method.SiblingWeights;
import org.grassroots.governance.model.assessment.method.WeighedScoring;
import org.grassroots.governance.model.assessment.method.WeightStudy;

/**
 * Draws of weights on a table of units and indicators, ranks counted: on one thread, and in parts
 * on two threads with the same digits. Arguments: draws, units, indicators; default 10000 51 49.
 */
public final class DrawBenchmark {
  private static final int ROUNDS = 5;
  private static final double MILLION = 1e6;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final int units;
  private final int indicators;
  private final double[] marks;

  private DrawBenchmark(int units, int indicators) {
    this.units = units;
    this.indicators = indicators;
    this.marks = new SplittableRandom(1).doubles((long) units * indicators).toArray();
  }

  /** Runs and prints a line a way to shake. */
  public static void main(String[] args) throws ExecutionException, InterruptedException {
    int draws = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int units = args.length > 1 ? Integer.parseInt(args[1]) : 51;
    int indicators = args.length > 2 ? Integer.parseInt(args[2]) : 49;
    DrawBenchmark benchmark = new DrawBenchmark(units, indicators);
    benchmark.run("uniform", new Perturbation.Uniform(0.25), draws);
    benchmark.run("dirichlet", new Perturbation.Dirichlet(50), draws);
  }

  private void run(String name, Perturbation perturbation, int draws)
      throws ExecutionException, InterruptedException {
    WeightStudy study =
        WeightStudy.of(
            weights(), perturbation, new WeightStudy.DrawPlan(42, draws, units), scoring());
    double one = Double.POSITIVE_INFINITY;
    double two = Double.POSITIVE_INFINITY;
    RankCounts alone = study.run();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      alone = study.run();
      long middle = System.nanoTime();
      RankCounts parts = inParts(study);
      two = Math.min(two, (System.nanoTime() - middle) / MILLION);
      one = Math.min(one, (middle - start) / MILLION);
      check(alone, parts);
    }
    out.printf(
        Locale.ROOT,
        "%s: %d draws on %d x %d: %.0f ms on one thread, %.0f ms on two, same counts; average"
            + " shift %.4f%n",
        name,
        draws,
        units,
        indicators,
        one,
        two,
        alone.averageShift());
  }

  private RankCounts inParts(WeightStudy study) throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<RankCounts> first = threads.submit(() -> study.run(0, study.draws() / 2));
      Future<RankCounts> rest = threads.submit(() -> study.run(study.draws() / 2, study.draws()));
      return rest.get().plus(first.get());
    } finally {
      threads.shutdown();
    }
  }

  private void check(RankCounts one, RankCounts other) {
    for (int unit = 0; unit < units; unit++) {
      for (int rank = 0; rank <= units; rank++) {
        if (one.count(unit, rank) != other.count(unit, rank)) {
          throw new IllegalStateException("Parts do not add up to the whole.");
        }
      }
    }
  }

  private SiblingWeights weights() {
    double[] weights = new double[indicators];
    int[] groups = new int[indicators];
    for (int i = 0; i < indicators; i++) {
      weights[i] = 1 + i % 3;
      groups[i] = i / 7;
    }
    return new SiblingWeights(weights, groups);
  }

  private WeighedScoring scoring() {
    return (weights, scores) -> {
      for (int unit = 0; unit < units; unit++) {
        double sum = 0;
        int row = unit * indicators;
        for (int i = 0; i < indicators; i++) {
          sum += weights[i] * marks[row + i];
        }
        scores[unit] = sum;
      }
    };
  }
}

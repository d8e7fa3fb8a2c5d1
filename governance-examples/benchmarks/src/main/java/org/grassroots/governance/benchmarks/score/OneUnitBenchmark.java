package org.grassroots.governance.benchmarks.score;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.column.ColumnScores;
import org.grassroots.governance.model.assessment.column.ColumnScoring;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.OneChange;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Fraction;

/** One unit among many: why it has its score, and its score after one figure changed. */
public final class OneUnitBenchmark {
  private static final int TIMES = 2000;
  private static final double MICROSECOND = 1e3;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private OneUnitBenchmark() {}

  /** Runs and prints two lines; the argument is the number of units. */
  public static void main(String[] args) {
    int units = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    Scheme scheme = Town.scheme();
    ColumnScores scores = ColumnScoring.by(scheme).score(new Town(units).columns()).orElseThrow();
    Node leaf =
        scheme.nodes().stream().filter(node -> node.id().equals("n7")).findFirst().orElseThrow();
    Scored alone = scores.exactly(0);
    measured(
        "explain one unit", at -> scores.explained((int) (at * 7919L % units)).raises().size());
    measured(
        "score one unit after one figure changed",
        at -> OneChange.score(alone, 0, leaf, figure(at)).isKnown() ? 1 : 0);
  }

  private static Cell figure(int at) {
    return Cell.of(Fraction.of(BigDecimal.valueOf(7000 + at, 2)));
  }

  private static void measured(String name, IntToLongFunction once) {
    long check = 0;
    for (int at = 0; at < TIMES; at++) {
      check += once.applyAsLong(at);
    }
    long start = System.nanoTime();
    for (int at = TIMES; at < 2 * TIMES; at++) {
      check += once.applyAsLong(at);
    }
    double each = (System.nanoTime() - start) / MICROSECOND / TIMES;
    OUT.printf(Locale.ROOT, "%s: %.1f µs on average (%d)%n", name, each, check);
  }
}

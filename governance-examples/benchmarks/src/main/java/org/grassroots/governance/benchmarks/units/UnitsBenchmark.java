package org.grassroots.governance.benchmarks.units;

import com.google.common.graph.MutableGraph;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.model.unit.UnitForest;
import org.grassroots.governance.model.unit.UnitHierarchy;
import org.grassroots.governance.model.unit.UnitRow;
import org.grassroots.governance.model.unit.UnitSnapshot;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * 660,000 units: loaded, summed over every subtree, a subtree of about 10,000 moved. Arguments: the
 * peers beside the arrays, {@code graphs} and {@code sql}; both by default.
 */
public final class UnitsBenchmark {
  private static final String TREE = "territory";
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final int SUBTREE = 10_000;
  private static final int ROUNDS = 15;
  private static final int FEW = 3;
  private static final int EDITS = 2_000;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Country country = new Country();
  private final int moved = country.subtree(3, SUBTREE, -1);
  private final int target = country.subtree(2, SUBTREE, country.parents()[moved]);

  private UnitsBenchmark() {}

  /** Runs and prints a line a peer. */
  public static void main(String[] args) throws Exception {
    Set<String> peers = args.length == 0 ? Set.of("graphs", "sql") : Set.of(args);
    UnitsBenchmark benchmark = new UnitsBenchmark();
    benchmark.arrays();
    if (peers.contains("graphs")) {
      benchmark.graphs();
    }
    if (peers.contains("sql")) {
      benchmark.sql();
    }
  }

  private void arrays() throws Exception {
    int[] parents = country.parents();
    long[] own = country.own();
    List<UnitRow> rows = country.rows();
    UnitHierarchy levels = UnitHierarchy.of(TREE, "1", "2", "3", "4", "5");
    UnitForest forest = UnitForest.of(List.of(levels), levels, rows, START);
    UnitChange move =
        new UnitChange.Move(
            country.ids().get(moved), TREE, country.ids().get(target), START.plusDays(1));
    compare(new BareArrays(parents), UnitSnapshot.of(country.ids(), parents));

    for (int i = 0; i < EDITS; i++) {
      edited(forest, move); // a running service has made some
    }
    double[][] ms = new double[7][ROUNDS];
    for (int round = -FEW; round < ROUNDS; round++) {
      int at = Math.max(0, round);
      ms[0][at] = time(() -> new BareArrays(parents));
      ms[1][at] = time(() -> UnitSnapshot.of(country.ids(), parents));
      BareArrays bare = new BareArrays(parents);
      UnitSnapshot ours = UnitSnapshot.of(country.ids(), parents);
      ms[2][at] = time(() -> bare.sums(own));
      ms[3][at] = time(() -> ours.rollUp(own));
      ms[4][at] = time(() -> edited(forest, move));
      UnitForest edited = edited(forest, move);
      ms[5][at] = time(() -> edited.at(TREE, START.plusDays(1)));
      ms[6][at] = time(() -> UnitForest.of(List.of(levels), levels, rows, START));
    }
    line("bare pre-order arrays: load", ms[0]);
    line("ours: snapshot from parent pointers", ms[1]);
    line("bare pre-order arrays: all sums", ms[2]);
    line("ours: all sums, overflow refused", ms[3]);
    line("ours: move of a subtree, the edit", ms[4]);
    line("ours: snapshot of the day of the move", ms[5]);
    line("ours: forest through time from rows", ms[6]);
    out.printf(
        Locale.ROOT,
        "ratios of the least disturbed rounds: load %.2f, sums %.2f, lazy snapshot %.2f of a"
            + " load%n",
        least(ms[1]) / least(ms[0]),
        least(ms[3]) / least(ms[2]),
        least(ms[5]) / least(ms[0]));
  }

  private static UnitForest edited(UnitForest forest, UnitChange move) {
    if (forest.apply(List.of(move)) instanceof Decision.Accepted<UnitForest> yes) {
      return yes.state();
    }
    throw new IllegalStateException("The move was refused.");
  }

  private void compare(BareArrays bare, UnitSnapshot ours) {
    long[] own = country.own();
    long[] inOrder = new long[own.length];
    long[] theirs = new long[own.length];
    for (int at = 0; at < own.length; at++) {
      inOrder[at] = own[ours.source(at)];
      theirs[at] = own[bare.source(at)];
      if (bare.end(at) != ours.end(at)) {
        throw new IllegalStateException("The arrays differ at " + at);
      }
    }
    if (!Arrays.equals(bare.sums(theirs), ours.rollUp(inOrder))) {
      throw new IllegalStateException("The sums differ.");
    }
  }

  private void graphs() throws Exception {
    int[] parents = country.parents();
    long[] own = country.own();
    double[][] ms = new double[6][FEW];
    for (int round = -1; round < FEW; round++) {
      int at = Math.max(0, round);
      ms[0][at] = time(() -> GraphPeers.guava(parents));
      MutableGraph<Integer> guava = GraphPeers.guava(parents);
      ms[1][at] = time(() -> GraphPeers.sums(guava, own));
      ms[2][at] = time(() -> moved(guava));
    }
    for (int round = -1; round < FEW; round++) {
      int at = Math.max(0, round);
      ms[3][at] = time(() -> GraphPeers.jgrapht(parents));
      DefaultDirectedGraph<Integer, DefaultEdge> jgrapht = GraphPeers.jgrapht(parents);
      ms[4][at] = time(() -> GraphPeers.sums(jgrapht, own));
      ms[5][at] = time(() -> moved(jgrapht));
      checkTotal(
          GraphPeers.sums(GraphPeers.guava(parents), own),
          GraphPeers.sums(GraphPeers.jgrapht(parents), own));
    }
    line("Guava MutableGraph: load", ms[0]);
    line("Guava MutableGraph: all sums", ms[1]);
    line("Guava MutableGraph: move", ms[2]);
    line("JGraphT: load", ms[3]);
    line("JGraphT: all sums", ms[4]);
    line("JGraphT: move", ms[5]);
  }

  private static void checkTotal(long[] some, long[] other) {
    if (!Arrays.equals(some, other)) {
      throw new IllegalStateException("The sums of the graphs differ.");
    }
  }

  private int moved(MutableGraph<Integer> graph) {
    GraphPeers.move(graph, moved, country.parents()[moved], target);
    return target;
  }

  private int moved(DefaultDirectedGraph<Integer, DefaultEdge> graph) {
    GraphPeers.move(graph, moved, country.parents()[moved], target);
    return target;
  }

  private void sql() throws IOException, SQLException, Exception {
    String unit = country.ids().get(moved);
    String parent = country.ids().get(target);
    try (SqlPeer sql = new SqlPeer()) {
      double[] load = {
        time(
            () -> {
              sql.load(country);
              return sql;
            })
      };
      double[][] ms = new double[4][FEW];
      for (int round = -1; round < FEW; round++) {
        int at = Math.max(0, round);
        ms[0][at] = time(sql::sumsByParents);
        ms[1][at] = time(sql::sumsByPaths);
        ms[2][at] =
            time(
                () -> {
                  sql.moveByParent(unit, parent);
                  return unit;
                });
        ms[3][at] =
            time(
                () -> {
                  sql.moveByPath(unit, parent);
                  return unit;
                });
      }
      line("PostgreSQL: load with both indexes", load);
      line("PostgreSQL recursive CTE: all sums", ms[0]);
      line("PostgreSQL paths: all sums", ms[1]);
      line("PostgreSQL parent: move", ms[2]);
      line("PostgreSQL path LIKE: move", ms[3]);
    }
  }

  private static double time(Callable<?> task) throws Exception {
    long start = System.nanoTime();
    Object result = task.call();
    double ms = (System.nanoTime() - start) / 1e6;
    if (result == null) {
      throw new IllegalStateException("Nothing was made.");
    }
    return ms;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private void line(String what, double[] ms) {
    double least = least(ms);
    double most = Arrays.stream(ms).max().orElseThrow();
    out.printf(Locale.ROOT, "%-42s %10.4f ms (%.4f to %.4f)%n", what, median(ms), least, most);
  }
}

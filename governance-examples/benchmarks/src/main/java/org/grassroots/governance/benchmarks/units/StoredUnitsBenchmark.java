package org.grassroots.governance.benchmarks.units;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.unit.ChangeUnits;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.store.jdbc.JdbcStores;

/**
 * Changes of a register of units in SQLite. Arguments: a file that {@code gov units import} filled,
 * a unit with many below it, its parent, another parent to move it to and back, a unit without
 * children.
 */
public final class StoredUnitsBenchmark {
  private static final int ROUNDS = 7;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Units units;
  private final String run;
  private int keys;

  private StoredUnitsBenchmark(Units units, String run) {
    this.units = units;
    this.run = run;
  }

  /** Runs and prints a line a change. */
  public static void main(String[] args) {
    String run = "bench-" + System.nanoTime();
    try (Governance governance =
        Governance.builder()
            .store(JdbcStores.sqlite(Path.of(args[0])))
            .policy(new Anybody())
            .build()) {
      StoredUnitsBenchmark benchmark =
          new StoredUnitsBenchmark(governance.as(Actor.of("benchmark")).units(), run);
      benchmark.run(args[1], args[2], args[3], args[4]);
    }
  }

  private void run(String large, String home, String other, String small) {
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    time("rename a unit", i -> List.of(new UnitChange.Rename(small, "name " + i, today)));
    time(
        "add a unit",
        i -> List.of(UnitChange.Add.of(run + i, "new", 6, Units.REGISTER, small, today)));
    time(
        "move a unit with " + units.subtree(large).size() + " units",
        i -> List.of(new UnitChange.Move(large, Units.REGISTER, i % 2 == 0 ? other : home, today)));
    double[] ms = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      units.subtree(large);
      ms[i] = (System.nanoTime() - start) / 1e6;
    }
    line("list a subtree", ms);
  }

  private void time(String what, IntFunction<List<UnitChange>> changes) {
    double[] ms = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ChangeUnits command = new ChangeUnits(run + "-" + keys++, changes.apply(i));
      long start = System.nanoTime();
      var decision = units.change(command);
      ms[i] = (System.nanoTime() - start) / 1e6;
      if (!decision.isAccepted()) {
        throw new IllegalStateException(what + ": " + decision);
      }
    }
    line(what, ms);
  }

  private void line(String what, double[] ms) {
    double[] sorted = ms.clone();
    Arrays.sort(sorted);
    out.printf(
        Locale.ROOT,
        "%-36s %8.1f ms (%.1f to %.1f)%n",
        what,
        sorted[ROUNDS / 2],
        sorted[0],
        sorted[ROUNDS - 1]);
  }

  /** Whoever asks may do everything. */
  private static final class Anybody implements AccessPolicy {
    @Override
    public String id() {
      return "anybody";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, Set.of());
    }
  }
}

package org.grassroots.governance.benchmarks.planning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.grassroots.governance.formats.planning.PlanningFiles;
import org.grassroots.governance.formats.planning.UnitColumns;
import org.grassroots.governance.model.place.planning.FormerPlan;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.GridPlanner;
import org.grassroots.governance.model.place.planning.PlanFigures;
import org.grassroots.governance.model.place.planning.PlanGoal;
import org.grassroots.governance.model.place.planning.PlanWatch;
import org.grassroots.governance.model.place.planning.PlanningMap;
import org.grassroots.governance.model.place.planning.PlanningUnit;

/**
 * Plans real towns and prints the measures beside those of METIS and of zones drawn by hand.
 * Arguments: {@code data=FOLDER}, the folder {@code geo}; {@code sets=glasgow,cambridge,…}.
 */
public final class PlanningBenchmark {
  private static final int GROWN_OF_HUNDRED = 5;

  /** gpmetis wants one piece, however far an island lies. */
  private static final double EVERYWHERE = 1e9;

  private final Path data;

  private PlanningBenchmark(Path data) {
    this.data = data;
  }

  /** Runs it. */
  public static void main(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      options.put(arg.replaceFirst("=.*", ""), arg.replaceFirst("[^=]*=", ""));
    }
    String sets = options.getOrDefault("sets", "fl25,glasgow,communities,argyll,cambridge,lse");
    PlanningBenchmark bench =
        new PlanningBenchmark(Path.of(options.getOrDefault("data", "../shared/data/geo")));
    say(
        "| set | tool | grids | in range | in one piece | mean / max off | roundness | cut | s |"
            + " CPU s |");
    say("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (String set : sets.split(",")) {
      bench.run(set);
    }
  }

  private void run(String set) {
    switch (set) {
      case "fl25" -> districts();
      case "glasgow" -> town("glasgow/glasgow", "households", "");
      case "communities" -> town("glasgow/glasgow", "households", "community");
      case "argyll" -> town("argyll-islands/argyll", "households", "");
      case "cambridge" -> town("cambridge/cambridge", "dwellings", "");
      case "lse" -> large();
      default -> throw new IllegalArgumentException("No set is called " + set);
    }
  }

  private void districts() {
    PlanningMap map = map("small/fl25-units.geojson", "small/fl25-edges.csv", "population", "");
    for (int percent : new int[] {1, 5, 10}) {
      double share = map.weight() / 3.0;
      PlanGoal goal =
          PlanGoal.of(
                  (long) Math.ceil(share * (100 - percent) / 100),
                  (long) Math.floor(share * (100 + percent) / 100))
              .withGrids(3);
      for (int seed = 1; seed <= 20; seed++) {
        PlanGoal seeded = goal.withSeed(seed);
        String name = "fl25 within " + percent + " %, seed " + seed;
        print(name, "ours", () -> GridPlanner.plan(map, seeded, PlanWatch.SILENT));
      }
    }
  }

  private void town(String name, String weight, String border) {
    PlanningMap map = map(name + "-units.geojson", name + "-edges.csv", weight, border);
    PlanGoal goal = PlanGoal.of(300, 500);
    String set = name.replaceFirst(".*/", "") + (border.isEmpty() ? "" : " inside borders");
    GridPlan ours = print(set, "ours", () -> GridPlanner.plan(map, goal, PlanWatch.SILENT));
    PlanGoal even = goal.withBalance(20).withSteps(4 * GridPlanner.usualSteps(map));
    print(set, "ours, balance 20, 4 × steps", () -> GridPlanner.plan(map, even, PlanWatch.SILENT));
    if (border.isEmpty() && !name.contains("cambridge")) {
      PlanningMap zoned = map(name + "-units.geojson", name + "-edges.csv", weight, "officialZone");
      Map<String, String> zones =
          zoned.units().stream().collect(Collectors.toMap(PlanningUnit::id, PlanningUnit::border));
      FormerPlan official = new FormerPlan(zones, Set.of());
      print(set, "official zones", () -> GridPlanner.measure(map, goal, official));
    }
    if (border.isEmpty()) {
      PlanningMap joined =
          map(name + "-units.geojson", name + "-edges.csv", weight, "", EVERYWHERE);
      metis(set, map, joined, goal, ours.grids().size());
      revise(set, map, goal, ours);
    }
  }

  private void metis(String set, PlanningMap map, PlanningMap joined, PlanGoal goal, int grids) {
    if (!Metis.isInstalled()) {
      say("| " + set + " | gpmetis is not installed | | | | | | | | |");
      return;
    }
    for (String[] options :
        new String[][] {
          {"-contig", "-minconn"},
          {"-contig", "-ncuts=10"},
          {"-contig", "-ncuts=10", "-ufactor=250"}
        }) {
      String tool = "gpmetis " + String.join(" ", options);
      print(set, tool, () -> GridPlanner.measure(map, goal, Metis.run(joined, grids, options)));
    }
  }

  /** One unit in twenty grows by half; how much moves? */
  private static void revise(String set, PlanningMap map, PlanGoal goal, GridPlan before) {
    SplittableRandom random = new SplittableRandom(5);
    List<PlanningUnit> grown = new ArrayList<>();
    for (PlanningUnit unit : map.units()) {
      boolean grows = random.nextInt(100) < GROWN_OF_HUNDRED;
      long weight = grows ? unit.weight() * 3 / 2 : unit.weight();
      grown.add(PlanningUnit.of(unit.id(), weight, unit.shape()).withBorder(unit.border()));
    }
    PlanningMap next = PlanningMap.of(grown, map.links(), map.bridges());
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < before.gridOf().size(); i++) {
      codes.put(map.units().get(i).id(), before.gridOf(i).code());
    }
    FormerPlan former = new FormerPlan(codes, Set.of());
    int outside =
        GridPlanner.measure(next, goal, former).grids().size()
            - GridPlanner.measure(next, goal, former).figures().inRange();
    GridPlan revised =
        print(
            set + ", 5 % grown",
            "ours, revised",
            () -> GridPlanner.revise(next, goal, former, PlanWatch.SILENT));
    Set<String> touched =
        revised.changes().stream()
            .flatMap(change -> java.util.stream.Stream.of(change.from(), change.to()))
            .collect(Collectors.toSet());
    say(
        String.format(
            Locale.ROOT,
            "| %s | moved %.3f %% of the weight, %d grids touched for %d outside | | | | | | | | |",
            set,
            100.0 * revised.movedWeight() / next.weight(),
            touched.size(),
            outside));
  }

  private void large() {
    PlanningMap map =
        map("london-southeast/lse-units.csv", "london-southeast/lse-edges.csv", "1", "");
    PlanGoal goal = PlanGoal.of(20, 30).withGrids(1987);
    print(
        "lse",
        "ours, first plan",
        () -> GridPlanner.plan(map, goal.withSteps(1), PlanWatch.SILENT));
    print("lse", "ours", () -> GridPlanner.plan(map, goal, PlanWatch.SILENT));
    PlanningMap joined =
        map(
            "london-southeast/lse-units.csv",
            "london-southeast/lse-edges.csv",
            "1",
            "",
            EVERYWHERE);
    metis("lse", map, joined, goal, 1987);
  }

  private PlanningMap map(String units, String edges, String weight, String border) {
    return map(units, edges, weight, border, -1);
  }

  private PlanningMap map(
      String units, String edges, String weight, String border, double longestBridge) {
    return PlanningFiles.read(
            new PlanningFiles.Request(
                data.resolve(units),
                new UnitColumns("id", weight, border, "", ""),
                Optional.of(data.resolve(edges)),
                Optional.empty(),
                0,
                longestBridge))
        .map();
  }

  private static GridPlan print(String set, String tool, Supplier<GridPlan> work) {
    long start = System.nanoTime();
    double cpu = cpuSeconds();
    GridPlan plan = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    String own = tool.startsWith("gpmetis") ? "" : text("%.2f", cpuSeconds() - cpu);
    PlanFigures figures = plan.figures();
    say(
        String.format(
            Locale.ROOT,
            "| %s | %s | %d | %.1f %% | %d | %.1f / %.1f %% | %.3f | %,d / %.2f km | %.2f | %s |",
            set,
            tool,
            figures.grids(),
            100.0 * figures.inRange() / figures.grids(),
            figures.contiguous(),
            100 * figures.meanDeviation(),
            100 * figures.maxDeviation(),
            figures.meanPolsbyPopper(),
            figures.cutLinks(),
            figures.cutM() / 1000,
            seconds,
            own));
    return plan;
  }

  /** What this process took of the processors so far, compiling included. */
  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static String text(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}

package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.planning.GridFeatures;
import org.grassroots.governance.formats.planning.PlanFile;
import org.grassroots.governance.formats.planning.PlanningFiles;
import org.grassroots.governance.formats.planning.UnitColumns;
import org.grassroots.governance.model.place.planning.FormerPlan;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.GridPlanner;
import org.grassroots.governance.model.place.planning.PlanGoal;
import org.grassroots.governance.model.place.planning.PlanningUnit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids plan}.
 *
 * @since 0.1
 */
@Command(
    name = "plan",
    description = {
      "Divides units into contiguous, compact grids inside a size band.",
      "What cannot be met is said in the answer; the plan is written all the same."
    },
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov grids plan --units blocks.geojson --weight households --min 300 --max 500 \\",
      "    --border community --seed 1 --out plan.csv --geojson grids.geojson --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsPlanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--units",
      required = true,
      paramLabel = "FILE",
      description = "Units: GeoJSON polygons or points, or CSV with wkt, or with lon and lat.")
  private Path units;

  @Option(
      names = "--id-property",
      paramLabel = "P",
      defaultValue = "id",
      description = "What identifies a unit; default: ${DEFAULT-VALUE}.")
  private String id;

  @Option(
      names = "--weight",
      required = true,
      paramLabel = "P",
      description = "What is balanced: a property, or a whole number that each unit weighs.")
  private String weight;

  @Option(names = "--min", required = true, paramLabel = "N", description = "Least weight.")
  private long min;

  @Option(names = "--max", required = true, paramLabel = "N", description = "Most weight.")
  private long max;

  @ArgGroup private Number number = new Number();

  /** At most one of them. */
  static final class Number {
    @Option(names = "--grids", paramLabel = "K", description = "How many grids there are to be.")
    private Optional<Integer> grids = Optional.empty();

    @Option(
        names = "--target",
        paramLabel = "W",
        description = "Weight aimed at; default: the middle of the band.")
    private Optional<Double> target = Optional.empty();
  }

  @Option(
      names = "--border",
      paramLabel = "P",
      defaultValue = "",
      description = "The property no grid may have two values of, often the community.")
  private String border;

  @Option(
      names = "--edges",
      paramLabel = "FILE",
      description = "Links a,b,shared_m between units; default: from their shapes.")
  private Optional<Path> edges = Optional.empty();

  @Option(
      names = "--barriers",
      paramLabel = "FILE",
      description = "Roads, railways, waters that grids should not cross, as GeoJSON.")
  private Optional<Path> barriers = Optional.empty();

  @Option(
      names = "--balance",
      paramLabel = "X",
      description = "How much even weights count beside shape; default 4, inside borders 12.")
  private Optional<Double> balance = Optional.empty();

  @Option(
      names = "--bridge",
      paramLabel = "METRES",
      description = "How far a piece may be from the next to be joined; 0 for never.")
  private Optional<Double> bridge = Optional.empty();

  @Option(
      names = "--gap",
      paramLabel = "METRES",
      defaultValue = "25",
      description = "Parcels and buildings so far apart are neighbours; default: ${DEFAULT-VALUE}.")
  private double gap;

  @Option(
      names = "--dedicated",
      paramLabel = "P",
      defaultValue = "",
      description = "The property that names the dedicated grid of a unit: a school, a plant.")
  private String dedicated;

  @Option(
      names = "--together",
      paramLabel = "P",
      defaultValue = "",
      description = "The property of units that are not parted: the compound, the block.")
  private String together;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description = "The plan before, unit,grid: stay as near to it as the stability says.")
  private Optional<Path> previous = Optional.empty();

  @Option(
      names = "--stability",
      paramLabel = "X",
      defaultValue = "1",
      description = "1 moves only what must move, 0 only starts from the plan before.")
  private double stability;

  @Option(
      names = "--locked",
      paramLabel = "GRID",
      split = ",",
      description = "Grids of the plan before that do not change.")
  private List<String> locked = List.of();

  @Option(names = "--measure", description = "Measures the plan before and changes nothing.")
  private boolean isMeasured;

  @Option(
      names = "--allow-removed",
      description = "Units of the plan before may be gone; without it they are refused.")
  private boolean mayBeGone;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides every random choice; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Moves to try; default: grows with the number of units.")
  private Optional<Long> steps = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "T",
      converter = TimeConverter.class,
      description = "Stops early after that time, as 30s or 2m; steps decide, time only stops.")
  private Optional<Duration> time = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many work at the same time; the plan does not depend on it.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Takes the plan: unit,grid.")
  private Path out;

  @Option(names = "--geojson", paramLabel = "FILE", description = "Takes the grids as GeoJSON.")
  private Optional<Path> geojson = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Takes a picture of before and after, with what there is to say on each grid.")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    PlanGoal goal = goal();
    PlanningFiles files =
        PlanningFiles.read(
            new PlanningFiles.Request(
                units,
                new UnitColumns(id, weight, border, dedicated, together),
                edges,
                barriers,
                gap,
                bridge.orElse(-1.0)));
    files.notices().forEach(spec.commandLine().getErr()::println);
    Optional<FormerPlan> former = previous.map(file -> former(file, files));
    GridPlan plan = plan(files, goal, former);
    PlanText text = new PlanText(goal, Gov.locale(spec));
    write(plan, files, former, text);
    if (isJson) {
      spec.commandLine().getOut().println(new PlanJson(text).of(plan, files, former.isPresent()));
    } else {
      text.summary(plan).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCodes.DONE;
  }

  private GridPlan plan(PlanningFiles files, PlanGoal goal, Optional<FormerPlan> former) {
    if (isMeasured) {
      return GridPlanner.measure(files.map(), goal, former.orElseThrow(this::previousWanted));
    }
    try (PlanProgress progress = PlanProgress.of(spec.commandLine().getErr(), time)) {
      return former
          .map(before -> GridPlanner.revise(files.map(), goal, before, progress))
          .orElseGet(() -> GridPlanner.plan(files.map(), goal, progress));
    }
  }

  private ParameterException previousWanted() {
    return new ParameterException(spec.commandLine(), "--measure needs --previous");
  }

  private FormerPlan former(Path file, PlanningFiles files) {
    Set<String> ids =
        files.map().units().stream().map(PlanningUnit::id).collect(Collectors.toSet());
    return PlanFile.read(file, ids, mayBeGone, locked);
  }

  private PlanGoal goal() {
    PlanGoal goal = PlanGoal.of(min, max);
    if (number.target.isPresent()) {
      goal = goal.withTarget(number.target.get());
    }
    if (number.grids.isPresent()) {
      goal = goal.withGrids(atLeastOne("--grids", number.grids.get()));
    }
    if (balance.isPresent()) {
      goal = goal.withBalance(balance.get());
    }
    if (steps.isPresent()) {
      goal = goal.withSteps(atLeastOne("--steps", steps.get()));
    }
    return goal.withSeed(seed)
        .withStability(stability)
        .withThreads(threads.orElse(Runtime.getRuntime().availableProcessors()));
  }

  private <N extends java.lang.Number> N atLeastOne(String option, N value) {
    if (value.longValue() < 1) {
      throw new ParameterException(
          spec.commandLine(), option + " must be at least 1, not " + value);
    }
    return value;
  }

  private void write(
      GridPlan plan, PlanningFiles files, Optional<FormerPlan> former, PlanText text) {
    OutputFile.table(
        out,
        table -> {
          table.writeRecord("unit", "grid");
          for (int i = 0; i < plan.gridOf().size(); i++) {
            table.writeRecord(List.of(plan.map().units().get(i).id(), plan.gridOf(i).code()));
          }
        });
    PlanJson json = new PlanJson(text);
    geojson.ifPresent(
        file ->
            OutputFile.write(
                file,
                draft -> GridFeatures.write(plan, files.outlines(), json::properties, draft)));
    html.ifPresent(file -> OutputFile.write(file, new PlanPage(plan, files, former, text)::write));
  }
}

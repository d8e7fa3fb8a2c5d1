package org.grassroots.governance.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFolder;
import org.grassroots.governance.cli.Progress;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.cli.report.HtmlReport;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov demo}.
 *
 * @since 0.1
 */
@Command(
    name = "demo",
    description =
        "Invents a town, lives a year in it by the public API, assesses it, writes a report.",
    footerHeading = "%nExample:%n",
    footer = "  gov demo --seed 7 --scale town --out out")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class DemoCommand implements Callable<Integer> {
  private static final Actor REGISTRAR = Actor.of("registrar").with("registrar", "*");
  private static final Actor ASSESSOR = Actor.of("assessor").with("assessor", "*");

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed, another town; default: 1.")
  private long seed;

  @Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "town",
      description = "small, town or city; default: town.")
  private Scale scale;

  @Option(
      names = "--store",
      paramLabel = "S",
      defaultValue = "memory",
      converter = StoreSpec.Converter.class,
      description =
          "memory, sqlite:FILE or jdbc:postgresql://HOST/DATABASE, empty; default: memory.")
  private StoreSpec store;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "The folder that takes the results; default: out.")
  private Path out;

  @Option(names = "--json", description = "Print the summary on standard output.")
  private boolean json;

  /** Made by the command line. */
  public DemoCommand() {}

  @Override
  public Integer call() throws IOException {
    OutputFolder.check(out);
    Story story = Story.shipped();
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    Instant end = LocalDate.of(story.year() + 1, 1, 1).atStartOfDay(zone).toInstant();
    StoryClock clock =
        new StoryClock(LocalDate.of(story.year(), 1, 1).atStartOfDay(zone).toInstant(), zone);
    SplittableRandom random = new SplittableRandom(seed);
    Town town = new Town(scale, random.split());
    try (Governance governance = governance(clock);
        OutputFolder folder = OutputFolder.of(out)) {
      register(governance, town);
      live(new Year(governance, clock, end, random.split()), town, story);
      write(folder, governance, town, story, result(governance.as(ASSESSOR), town, end, zone));
    }
    return ExitCodes.DONE;
  }

  private Governance governance(StoryClock clock) {
    return Governance.builder()
        .discover(DemoCommand.class.getClassLoader())
        .store(store.open())
        .clock(clock)
        .region("cn.town")
        .notifications(NotificationRules.SILENT)
        .build();
  }

  private static void register(Governance governance, Town town) {
    Units units = governance.as(REGISTRAR).units();
    if (units.find(Town.STREET).isPresent()) {
      throw InvalidInput.of(
          "GOV-CLI-011", "--store", "a store with a demo town in it", "an empty store");
    }
    if (!units.register(new RegisterUnits("demo", town.units())).isAccepted()) {
      throw new IllegalStateException("The units of the demo town are not in order.");
    }
  }

  private void live(Year year, Town town, Story story) {
    new Matters(year, town, story).plan(scale.eventsPerGrid());
    PrintWriter talk = spec.commandLine().getErr();
    try (Progress progress = Progress.of(talk, "steps", year.plannedSteps())) {
      year.live(progress::done);
    }
  }

  private static DemoResult result(Desk desk, Town town, Instant end, ZoneId zone) {
    Figures figures = Figures.of(desk, town, end, zone);
    return new DemoResult(
        figures,
        desk.needs().rank(figures.voices()),
        desk.assessments().assess("town-communities", Figures.measures(figures.communities())),
        desk.assessments().assess("town-grid-posts", Figures.measures(figures.grids())),
        desk.assessments().assess("town-departments", Figures.measures(figures.departments())));
  }

  private void write(
      OutputFolder folder, Governance governance, Town town, Story story, DemoResult result)
      throws IOException {
    DemoFiles files = new DemoFiles(folder, result);
    files.write();
    String language =
        Gov.locale(spec).getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
    HtmlReport.write(
        new DemoReport(town, governance.region().orElseThrow(), result)
            .data(story.year(), language),
        folder.file("report.html"));
    folder.publish();
    spec.commandLine().getErr().println("Report: " + out.resolve("report.html"));
    if (json) {
      spec.commandLine().getOut().println(files.summary());
    }
  }
}

package org.grassroots.governance.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFolder;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.cli.report.HtmlReport;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.formats.intake.IntakeCounts;
import org.grassroots.governance.formats.intake.IntakeProfiles;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov replay}.
 *
 * @since 0.1
 */
@Command(
    name = "replay",
    description = "Replays published service requests: figures, needs list, scores, report.",
    footerHeading = "%nExample:%n",
    footer = {
      "  gov replay --profile boston --requests requests.csv.gz --areas areas.geojson \\",
      "      --as-of 2016-07-01T00:00:00 --out report"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class ReplayCommand implements Callable<Integer> {
  /** Whoever runs the command may import everywhere: the store is his. */
  private static final Actor OPERATOR =
      Actor.of("gov").with("importer", RoleSubtreePolicy.EVERYWHERE);

  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "P",
      description = "A shipped profile (baltimore, boston, ottawa, san-francisco) or FILE.yaml.")
  private String profile;

  @Option(
      names = "--requests",
      required = true,
      paramLabel = "FILE",
      description = "The requests as CSV, plain or gzip.")
  private Path requests;

  @Option(
      names = "--areas",
      paramLabel = "F.geojson",
      description = "Boundaries; without them the ward is the area.")
  private Optional<Path> areas = Optional.empty();

  @Option(
      names = "--area-property",
      paramLabel = "KEY",
      description = "The property that names an area; default from the profile.")
  private Optional<String> areaProperty = Optional.empty();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATETIME",
      converter = AsOfConverter.class,
      description = "yyyy-MM-ddTHH:mm:ss in the profile's zone.")
  private LocalDateTime asOf;

  @Option(
      names = "--store",
      paramLabel = "S",
      defaultValue = "memory",
      converter = StoreSpec.Converter.class,
      description = "memory, sqlite:FILE or jdbc:postgresql://HOST/DATABASE; default: memory.")
  private StoreSpec store;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder that takes the results.")
  private Path out;

  @Option(
      names = "--smallest-base",
      paramLabel = "N",
      defaultValue = "10",
      description = "A measure of fewer requests is missing in scores; default: ${DEFAULT-VALUE}.")
  private long smallestBase;

  @Option(names = "--json", description = "Print the summary on standard output.")
  private boolean json;

  @Option(
      names = "--check",
      description = "Only read: list findings on standard output, store and write nothing.")
  private boolean check;

  /** Made by the command line. */
  public ReplayCommand() {}

  @Override
  public Integer call() {
    if (smallestBase < 1) {
      throw new ParameterException(spec.commandLine(), "--smallest-base must be at least 1");
    }
    OutputFolder.check(out);
    RequestProfile read = RequestProfile.of(IntakeProfiles.find(profile));
    Optional<AreaMap> map = areas.map(file -> AreaMap.read(file, areaProperty, read.intake()));
    Replay replay = new Replay(read, requests, map, asOf);
    if (check) {
      return check(replay);
    }
    IntakeCounts checked = replay.check(finding -> {});
    try (OutputFolder folder = OutputFolder.of(out);
        Governance governance = governance(store.open())) {
      Summary summary = run(replay, governance, folder, checked.read());
      folder.publish();
      if (json) {
        spec.commandLine().getOut().println(summary.toJson());
      }
    }
    return ExitCodes.DONE;
  }

  private int check(Replay replay) {
    PrintWriter answer = spec.commandLine().getOut();
    FindingsFile findings = FindingsFile.to(json ? Writer.nullWriter() : answer);
    IntakeCounts counts = replay.check(findings);
    findings.flush();
    if (json) {
      answer.println(Summary.checked(counts, findings.counts()));
    }
    talk(counts, "to import");
    return findings.counts().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private void talk(IntakeCounts counts, String imported) {
    spec.commandLine()
        .getErr()
        .println(
            "%s records: %s %s, %s rejected, %s duplicates"
                .formatted(
                    number(counts.read()),
                    number(counts.accepted()),
                    imported,
                    number(counts.rejected()),
                    number(counts.duplicates())));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A governance of the region 311 over a store, which is closed with it. */
  static Governance governance(RecordStore records) {
    return Governance.builder()
        .discover(ReplayCommand.class.getClassLoader())
        .region("311")
        .store(records)
        .build();
  }

  /** The desk of whoever runs the command. */
  static Desk desk(Governance governance) {
    return governance.as(OPERATOR);
  }

  private Summary run(Replay replay, Governance governance, OutputFolder folder, long total) {
    PrintWriter talk = spec.commandLine().getErr();
    SortedMap<String, Long> counts;
    Summary summary;
    try (FindingsFile findings = FindingsFile.in(folder.file("rejected.csv"))) {
      summary = replay.run(desk(governance).matters(), findings, total, talk);
      counts = findings.counts();
    }
    ReplayResult result = ReplayResult.of(summary, desk(governance), smallestBase);
    new ResultFiles(folder, result).write();
    report(
        new ReplayReport(result, source(replay, counts), governance.region().orElseThrow().texts()),
        folder);
    talk(talk, summary, counts);
    return summary;
  }

  private ReplayReport.Source source(Replay replay, SortedMap<String, Long> findings) {
    String language = Gov.locale(spec).getLanguage().equals("zh") ? "zh" : "en";
    return new ReplayReport.Source(
        replay.profile().intake().title(), replay.areas(), findings, language);
  }

  private static void report(ReplayReport report, OutputFolder folder) {
    try {
      HtmlReport.write(report.data(), folder.file("report.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(PrintWriter talk, Summary summary, SortedMap<String, Long> findings) {
    talk(summary.counts(), "imported (" + number(summary.newlyStored()) + " new)");
    findings.forEach((what, count) -> talk.println("  " + number(count) + " " + what));
    talk.println("Results in " + out);
  }
}

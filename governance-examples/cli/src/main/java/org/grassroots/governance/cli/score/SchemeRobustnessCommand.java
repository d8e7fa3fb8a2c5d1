package org.grassroots.governance.cli.score;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.formats.assessment.DataReader;
import org.grassroots.governance.formats.assessment.RobustnessTable;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Robustness;
import org.grassroots.governance.model.assessment.score.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gov scheme robustness}. */
@Command(
    name = "robustness",
    description =
        "Shakes the weights of a scheme many times and tells how far ranks and bands hang on them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov scheme robustness town.yaml --data year.csv --seed 1",
      "  gov scheme robustness pack:asem --data asem.csv --seed 1 --draws 10000 --out ranks.csv",
      "  gov scheme robustness town.yaml --data year.csv --seed 1 --concentration 50 --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
final class SchemeRobustnessCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemeOptions schemes;
  @Mixin private StudyOptions study;

  @Parameters(paramLabel = "S.yaml|pack:ID", description = "A scheme file or a shipped scheme.")
  private String scheme;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "D.csv",
      description = "One row a unit, plain or gzip.")
  private Path data;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "The period scored: 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-31.")
  private Optional<String> period;

  @Option(names = "--seed", required = true, paramLabel = "N", description = "Of all draws.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "R.csv",
      description = "Where the ranks of the units go, one row each.")
  private Optional<Path> out;

  @Option(
      names = "--ignore-unknown",
      description = "Leaves out columns the scheme does not declare, and lists them.")
  private boolean ignoresUnknown;

  @Option(names = "--json", description = "Prints everything on standard output as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    return schemes.with(this::run);
  }

  private int run(SchemeLibrary library) {
    Scheme found = library.find(scheme);
    Optional<Period> wanted = period.map(Period::parse);
    DataReader.Input input = DataReader.read(found, data, wanted, ignoresUnknown);
    Scoring scoring = Scoring.by(found).with(library.methods());
    Robustness robustness =
        Robustness.of(
            wanted.map(p -> scoring.asOf(p.from())).orElse(scoring).score(input.data()),
            study.plan(seed));
    RobustnessTable table = new RobustnessTable(robustness, study.interval());
    out.ifPresent(
        file ->
            OutputFile.table(
                file,
                rows -> {
                  rows.writeRecord(RobustnessTable.header());
                  table.rows(rows::writeRecord);
                }));
    input
        .unknown()
        .forEach(
            column -> spec.commandLine().getErr().println("Left out the column '" + column + "'."));
    if (isJson) {
      spec.commandLine().getOut().println(table.json(found));
    } else {
      table.lines(found, Gov.locale(spec)).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCodes.DONE;
  }
}

package org.grassroots.governance.cli.measures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.assessment.MeasureQuestion;
import org.grassroots.governance.engine.assessment.MeasureTable;
import org.grassroots.governance.formats.assessment.MeasureTables;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.score.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov measures compute}.
 *
 * @since 0.1
 */
@Command(
    name = "compute",
    description = {
      "Counts measures by unit and period, in the store; rates on few cases are suppressed.",
      "Prints JSON, or writes a table: unit,measure,period,count,cases,value,low,high,confidence,"
          + "suppressed,by,at,evidence."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov measures compute --store sqlite:town.db --measures pack:town-service --period 2026-03"
          + " --level community",
      "  gov measures compute --store sqlite:town.db --measures town.yaml --period 2026 --unit east"
          + " --out m.csv"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MeasuresComputeCommand implements Callable<Integer> {
  @Mixin private DeskOptions options;
  @Mixin private MeasureFiles files;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-31.")
  private Optional<String> period;

  @Option(names = "--measure", paramLabel = "ID", description = "This one alone.")
  private Optional<String> measure;

  @Option(
      names = "--level",
      paramLabel = "L",
      defaultValue = "",
      description = "Units of this level alone.")
  private String level;

  @Option(
      names = "--unit",
      paramLabel = "ID",
      split = ",",
      description = "These units alone; or values of the field that the measures go by.")
  private List<String> units = List.of();

  @Option(
      names = "--out",
      paramLabel = "M.csv",
      description = "Where the table goes, whole or not at all.")
  private Optional<Path> out;

  /** Made by the command line. */
  public MeasuresComputeCommand() {}

  @Override
  public Integer call() {
    List<Measure> wanted = files.read(measure);
    Optional<Period> when = period.map(Period::parse);
    return options.work(
        "assessor",
        desk -> {
          MeasureTable table =
              desk.measures().figures(new MeasureQuestion(wanted, when, level, units));
          out.ifPresent(
              file ->
                  OutputFile.table(
                      file,
                      csv -> {
                        csv.writeRecord(MeasureTables.header());
                        MeasureTables.rows(table.figures(), when, csv::writeRecord);
                      }));
          if (out.isEmpty() || options.isJson()) {
            options.out().println(MeasureTables.json(table.figures(), when));
          }
          return ExitCodes.DONE;
        });
  }
}

package org.grassroots.governance.cli.units;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.formats.units.UnitValues;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;
import org.grassroots.governance.model.unit.UnitReview;
import org.grassroots.governance.model.unit.UnitSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units rollup}.
 *
 * @since 0.1
 */
@Command(
    name = "rollup",
    description = "Sums a figure over every unit and all below it, exactly.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = "  gov units rollup --units units.csv --values households.csv --out sums.csv")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsRollupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "generic",
      description = "How the units are laid out: a shipped profile or FILE.yaml; ${DEFAULT-VALUE}.")
  private String profile;

  @Option(
      names = "--units",
      required = true,
      paramLabel = "U",
      description = "The units, a file or a folder.")
  private Path units;

  @Option(names = "--values", required = true, paramLabel = "V", description = "CSV of id,value.")
  private Path values;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "The day whose units count; without it, all rows.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "R",
      description = "Takes id,own,total,units in the order of the units.")
  private Path out;

  @Override
  public Integer call() {
    UnitList list = UnitsInput.on(UnitList.read(units, UnitProfile.find(profile)), day);
    UnitReview review = UnitsInput.forest(list);
    Map<String, Integer> rows = list.byCode();
    Map<String, BigDecimal> own =
        UnitValues.read(
            values,
            id -> rows.containsKey(id) ? Optional.empty() : Optional.of("the id of a unit"));
    write(list, review.forest(), own);
    UnitsReport.reasons(list, review, Flaw.SECOND_ROOT)
        .forEach(spec.commandLine().getErr()::println);
    return ExitCodes.DONE;
  }

  private void write(UnitList list, UnitSnapshot forest, Map<String, BigDecimal> own) {
    BigDecimal[] figures = new BigDecimal[forest.size()];
    Arrays.setAll(figures, at -> own.getOrDefault(forest.id(at), BigDecimal.ZERO));
    BigDecimal[] totals = forest.rollUp(figures);
    int[] positions = new int[forest.size()];
    for (int position = 0; position < positions.length; position++) {
      positions[forest.source(position)] = position;
    }
    OutputFile.table(
        out,
        table -> {
          table.writeRecord("id", "own", "total", "units");
          for (int row = 0; row < positions.length; row++) {
            String id = list.rows().get(row).code();
            int position = positions[row];
            BigDecimal value = own.get(id);
            table.writeRecord(
                id,
                value == null ? "" : UnitValues.text(value),
                UnitValues.text(totals[position]),
                String.valueOf(forest.end(position) - position));
          }
        });
  }
}

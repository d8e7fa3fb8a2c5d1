package org.grassroots.governance.cli.units;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.formats.units.UnitValues;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.Reaggregation;
import org.grassroots.governance.model.unit.UnitHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov units reaggregate}.
 *
 * @since 0.1
 */
@Command(
    name = "reaggregate",
    description = "Carries a figure from the units of one day to those of another; sums stay.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov units reaggregate --profile uk-authorities --units uk.csv --values v.csv \\",
      "    --from 2019-01-01 --to 2023-06-01 --out r.csv"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsReaggregateCommand implements Callable<Integer> {
  private static final int MAX_DECIMALS = 1000;

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
      description = "The units with their days and successors.")
  private Path units;

  @Option(names = "--values", required = true, paramLabel = "V", description = "CSV of id,value.")
  private Path values;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day the values are of; it may be the later one.")
  private LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      description = "The day whose units are wanted.")
  private LocalDate to;

  @Option(
      names = "--decimals",
      paramLabel = "N",
      defaultValue = "9",
      description = "Digits after the point where a share never ends; ${DEFAULT-VALUE}.")
  private int decimals;

  @Option(
      names = "--keep-lost",
      description = "Leaves values without a counterpart on their old unit, and reports them.")
  private boolean keepsLost;

  @Option(names = "--out", required = true, paramLabel = "R", description = "Takes id,value.")
  private Path out;

  @Override
  public Integer call() {
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new ParameterException(spec.commandLine(), "--decimals is a number from 0 to 1000");
    }
    UnitList list = UnitList.read(units, UnitProfile.find(profile));
    UnitHistory history = history(list);
    Map<String, BigDecimal> figures =
        UnitValues.read(
            values,
            id ->
                history.exists(id, from)
                    ? Optional.empty()
                    : Optional.of("a unit that exists on " + from));
    Reaggregation.Carried carried = history.reaggregation().carry(figures, from, to, decimals);
    List<Fault> lost = lost(list, carried);
    if (!lost.isEmpty() && !keepsLost) {
      throw new InvalidInput(lost);
    }
    OutputFile.table(
        out,
        table -> {
          table.writeRecord("id", "value");
          for (Map.Entry<String, BigDecimal> value : carried.values().entrySet()) {
            table.writeRecord(value.getKey(), UnitValues.text(value.getValue()));
          }
        });
    lost.forEach(spec.commandLine().getErr()::println);
    return lost.isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static UnitHistory history(UnitList list) {
    UnitsInput.refuseOverlaps(list);
    Map<String, Integer> known = list.byCode();
    List<Fault> faults = new ArrayList<>();
    for (int row = 0; row < list.rows().size(); row++) {
      SortedMap<String, Fraction> successors = list.successors(row);
      String where = list.where(row);
      if (!successors.isEmpty() && list.period(row).to().equals(LocalDate.MAX)) {
        faults.add(Fault.of("GOV-DIV-007", where, "no end", "an end where there are successors"));
      }
      for (String heir : successors.keySet()) {
        if (!known.containsKey(heir)) {
          faults.add(Fault.of("GOV-DIV-007", where, heir, "a successor that is a unit"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return UnitHistory.of(list.rows(), list::period, list::successors);
  }

  private List<Fault> lost(UnitList list, Reaggregation.Carried carried) {
    Map<String, Integer> rows = list.byCode();
    List<Fault> faults = new ArrayList<>();
    carried
        .lost()
        .forEach(
            (unit, ends) -> {
              Integer row = rows.get(unit);
              String where = row == null ? unit : list.where(row);
              String found = unit + " with no counterpart on " + to + " for " + ends;
              faults.add(
                  Fault.of("GOV-UNI-014", where, found, "successors, or predecessors, of that day")
                      .withAdvice("Maybe --keep-lost helps: values stay on the old unit."));
            });
    return faults;
  }
}

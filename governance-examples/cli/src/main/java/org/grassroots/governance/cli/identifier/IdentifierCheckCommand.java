package org.grassroots.governance.cli.identifier;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.identifier.DivisionRegisters;
import org.grassroots.governance.formats.identifier.IdentifierRules;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.identifier.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gov identifier check}.
 *
 * @since 0.1
 */
@Command(
    name = "check",
    description = "Checks identifiers, given here or in a column of a table.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov identifier check --kind credit-code 91110108551385082Q",
      "  gov identifier check --kind division --in units.csv --column code \\",
      "      --register areas-2023.csv --retired areas-2019.csv --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class IdentifierCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VALUE", arity = "0..*", description = "Identifiers.")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      converter = Kind.Words.class,
      completionCandidates = Kind.Words.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Kind kind;

  @Option(names = "--in", paramLabel = "FILE", description = "A table, plain or gzip.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--column",
      paramLabel = "COLUMN",
      defaultValue = "code",
      description = "The column of the table; default: ${DEFAULT-VALUE}.")
  private String column;

  @Option(
      names = "--strict",
      description = "The organisation code in a credit code must fit as well.")
  private boolean isStrict;

  @Option(
      names = "--register",
      paramLabel = "FILE",
      description = "Division codes in force: a table with a column code. May be repeated.")
  private List<Path> current = new ArrayList<>();

  @Option(
      names = "--retired",
      paramLabel = "FILE",
      description = "Division codes withdrawn, or a former list. May be repeated.")
  private List<Path> retired = new ArrayList<>();

  @Option(names = "--in-force", description = "A retired division code will not do.")
  private boolean isInForce;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Prefixes and classes of codes; default: those of China.")
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "A day of birth after it is refused; default: today.")
  private LocalDate asOf = LocalDate.now(ZoneId.systemDefault());

  @Option(names = "--json", description = "Print JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    if (values.isEmpty() == file.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Wanted either identifiers or --in FILE, and not both");
    }
    Checks checks =
        new Checks(
            kind,
            rules.map(IdentifierRules::read).orElseGet(IdentifierRules::shipped),
            DivisionRegisters.read(current, retired),
            isStrict,
            !isInForce,
            asOf);
    CheckReport report = new CheckReport(kind, isJson, spec.commandLine().getOut());
    for (int i = 0; i < values.size(); i++) {
      report.add(i + 1, checks.check(values.get(i)));
    }
    file.ifPresent(path -> checkTable(path, checks, report));
    PrintWriter err = spec.commandLine().getErr();
    err.println(report.finish());
    return report.invalid() == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private void checkTable(Path path, Checks checks, CheckReport report) {
    try (CsvSource source = CsvSource.open(path)) {
      int place = source.header().indexOf(column);
      if (place < 0) {
        throw new InvalidInput(
            Fault.of("GOV-IDN-002", path + ":1", "", "the column '" + column + "'")
                .withAdvice(Nearest.advice(column, source.header())));
      }
      while (source.hasNext()) {
        CsvRow row = source.next();
        Checked checked = checks.check(place < row.cells().size() ? row.cells().get(place) : "");
        report.addOfMany(row.record(), checked);
      }
    }
  }
}

package org.grassroots.governance.cli.units;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.divisions.DivisionList;
import org.grassroots.governance.formats.divisions.DivisionProfile;
import org.grassroots.governance.model.unit.UnitReview;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units check}.
 *
 * @since 0.1
 */
@Command(
    name = "check",
    description = "Checks a published list of divisions; prints what it found as JSON.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov units check --profile cn-divisions --dir divisions-2023",
      "  gov units check --profile cn-divisions --in hangzhou.csv"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "cn-divisions",
      description = "How the list is laid out; shipped and default: ${DEFAULT-VALUE}.")
  private String profile;

  @Option(names = "--json", description = "Accepted; the answer is always JSON.")
  @SuppressWarnings("unused") // there is no other shape
  private boolean isJson;

  @ArgGroup(multiplicity = "1")
  private Input input;

  /** Exactly one of them. */
  static final class Input {
    @Option(
        names = "--dir",
        paramLabel = "DIR",
        description = "A folder with one file a level, plain or gzip, of one year.")
    private Optional<Path> folder = Optional.empty();

    @Option(
        names = "--in",
        paramLabel = "FILE",
        description = "One file with code,name,level,parent_code, plain or gzip.")
    private Optional<Path> file = Optional.empty();
  }

  @Override
  public Integer call() {
    DivisionProfile layout = DivisionProfile.find(profile);
    DivisionList list =
        input
            .folder
            .map(folder -> DivisionList.readFolder(folder, layout))
            .or(() -> input.file.map(file -> DivisionList.readFile(file, layout)))
            .orElseThrow();
    UnitReview review = UnitReview.of(list.rows(), layout.levels().size());
    spec.commandLine().getOut().println(UnitsReport.json(review));
    UnitsReport.reasons(list, review).forEach(spec.commandLine().getErr()::println);
    return review.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }
}

package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
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
    description = "Checks a published list of units; prints what it found as JSON.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov units check --profile cn-divisions --dir divisions-2023",
      "  gov units check --profile generic --in units.csv"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "cn-divisions",
      description = "How the list is laid out: a shipped profile or FILE.yaml; ${DEFAULT-VALUE}.")
  private String profile;

  @Option(names = "--json", description = "Accepted; the answer is always JSON.")
  @SuppressWarnings("unused") // there is no other shape
  private boolean isJson;

  @ArgGroup(multiplicity = "1")
  private UnitsInput input;

  @Override
  public Integer call() {
    UnitList list = UnitList.read(input.path(), UnitProfile.find(profile));
    UnitReview review = UnitReview.of(list.rows(), list::period, list.rules());
    spec.commandLine().getOut().println(UnitsReport.json(list, review));
    UnitsReport.reasons(list, review).forEach(spec.commandLine().getErr()::println);
    return review.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }
}

package org.grassroots.governance.cli.organisation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.organisation.OrganisationRegister;
import org.grassroots.governance.model.organisation.CoverageCosts;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.organisation.coverage.Coverage;
import org.grassroots.governance.model.organisation.coverage.CoveragePlan;
import org.grassroots.governance.model.organisation.coverage.CoveragePlanner;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation coverage}.
 *
 * @since 0.1
 */
@Command(
    name = "coverage",
    description =
        "Lists enterprises, grids and members that no organisation covers, and proposes what to"
            + " found or join at least cost.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov organisation coverage --organisations organisations.csv --enterprises enterprises.csv"
          + " \\",
      "      --members members.csv --kind party-branch --out proposals.csv --picture map.svg --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class OrganisationCoverageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private RegisterOptions register;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "party-branch",
      description = "The kind of organisation that is to cover; default: ${DEFAULT-VALUE}.")
  private String kind;

  @Option(
      names = "--max-distance",
      paramLabel = "M",
      description = "How far, in metres, a seat may be; default: the rules of the region.")
  private Optional<Long> distance = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Write the proposals as a table.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--picture", paramLabel = "OUT.svg", description = "Draw who is covered by whom.")
  private Optional<Path> picture = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "OUT.html",
      description = "Write a page with the map and what is proposed.")
  private Optional<Path> page = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    if (!register.hasEnterprises()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option '--enterprises=FILE'");
    }
    RuleBook book = rules.book();
    LocalDate day = rules.day();
    OrganisationKind covering = RuleOptions.kind(book, kind);
    OrganisationRegister read = OrganisationRegister.read(register.files(), book, day);
    Coverage coverage =
        Coverage.of(covering, day, read.organisations(), read.enterprises(), read.grids());
    List<String> strays = read.membersWithout(day);
    CoveragePlan plan =
        new CoveragePlanner(covering, day, costs(covering))
            .plan(coverage.uncovered(), coverage.sites());
    CoverageReport report = new CoverageReport(coverage, plan, strays, read.members().size());
    out.ifPresent(file -> OutputFile.table(file, report::write));
    picture.ifPresent(
        file -> OutputFile.write(file, draft -> CoveragePicture.write(draft, coverage, plan)));
    page.ifPresent(
        file ->
            OutputFile.write(
                file, draft -> CoveragePicture.writePage(draft, coverage, plan, report.text())));
    spec.commandLine().getOut().println(isJson ? report.json() : report.text());
    boolean isComplete =
        coverage.uncovered().isEmpty() && coverage.uncoveredGrids().isEmpty() && strays.isEmpty();
    return isComplete ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private CoverageCosts costs(OrganisationKind covering) {
    CoverageCosts declared =
        covering
            .coverage()
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "GOV-ORG-016",
                        "organisationKinds." + kind,
                        "no section coverage",
                        "a kind whose coverage has declared costs"));
    return distance.map(declared::within).orElse(declared);
  }
}

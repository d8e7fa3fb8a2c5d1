package org.grassroots.governance.cli.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.organisation.ChangeMember;
import org.grassroots.governance.engine.organisation.ChangeOrganisationForm;
import org.grassroots.governance.engine.organisation.DissolveOrganisation;
import org.grassroots.governance.engine.organisation.ExtendTerm;
import org.grassroots.governance.engine.organisation.MergeOrganisations;
import org.grassroots.governance.engine.organisation.Organisations;
import org.grassroots.governance.engine.organisation.VacatePost;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.shared.Decision;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation change}.
 *
 * @since 0.1
 */
@Command(
    name = "change",
    description =
        "Changes an organisation of a store: form, merger, end, members, vacant posts, longer"
            + " terms.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov organisation change --store sqlite:town.db --organisation b1 --from 2027-01-01"
            + " --extend 2027-12-31 --reference No.12")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class OrganisationChangeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "ID",
      description = "Which organisation.")
  private String organisation;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day from which it holds.")
  private LocalDate from;

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description = "The document that approves a longer term.")
  private String reference = "";

  @ArgGroup(multiplicity = "1")
  private Change change;

  /** One of these. */
  static final class Change {

    @Option(names = "--form", paramLabel = "FORM", description = "Another form.")
    private Optional<String> form = Optional.empty();

    @Option(
        names = "--into",
        paramLabel = "ID",
        description = "It goes up in this one, of the same kind.")
    private Optional<String> into = Optional.empty();

    @Option(names = "--dissolve", description = "It ends.")
    private boolean isDissolved = false;

    @Option(
        names = "--vacate",
        paramLabel = "POST=ID",
        description = "This person leaves the post.")
    private Optional<String> vacated = Optional.empty();

    @Option(
        names = "--admit",
        paramLabel = "ID",
        description = "A full member comes, or is confirmed.")
    private Optional<String> admitted = Optional.empty();

    @Option(names = "--probation", paramLabel = "ID", description = "A member on probation comes.")
    private Optional<String> probation = Optional.empty();

    @Option(names = "--leave", paramLabel = "ID", description = "A member leaves.")
    private Optional<String> left = Optional.empty();

    @Option(
        names = "--extend",
        paramLabel = "DATE",
        description = "The running term lasts until that day; wants --reference.")
    private Optional<LocalDate> extended = Optional.empty();
  }

  @Override
  public Integer call() {
    return store.run(
        spec.commandLine(),
        List.of(
            organisation,
            from,
            reference,
            change.form,
            change.into,
            change.isDissolved,
            change.vacated,
            change.admitted,
            change.probation,
            change.left,
            change.extended),
        from,
        this::decide);
  }

  private Decision<Organisation> decide(Organisations organisations, String key) {
    if (change.form.isPresent()) {
      return organisations.changeForm(
          new ChangeOrganisationForm(key, organisation, from, change.form.get()));
    }
    if (change.into.isPresent()) {
      return organisations.merge(
          new MergeOrganisations(key, organisation, change.into.get(), from));
    }
    if (change.isDissolved) {
      return organisations.dissolve(new DissolveOrganisation(key, organisation, from));
    }
    if (change.extended.isPresent()) {
      return organisations.extendTerm(
          new ExtendTerm(key, organisation, from, change.extended.get(), reference));
    }
    if (change.vacated.isPresent()) {
      String[] seat = change.vacated.get().split("=", 2);
      if (seat.length < 2) {
        throw new ParameterException(spec.commandLine(), "--vacate takes POST=PERSON");
      }
      return organisations.vacate(new VacatePost(key, organisation, from, seat[0], seat[1]));
    }
    Optional<Standing> standing =
        change.admitted.isPresent()
            ? Optional.of(Standing.FULL)
            : change.probation.map(person -> Standing.PROBATIONARY);
    String person = change.admitted.or(() -> change.probation).or(() -> change.left).orElse("");
    return organisations.member(new ChangeMember(key, organisation, from, person, standing));
  }
}

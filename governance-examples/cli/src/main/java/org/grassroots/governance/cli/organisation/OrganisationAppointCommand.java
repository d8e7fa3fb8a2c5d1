package org.grassroots.governance.cli.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.organisation.AppointHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation appoint}.
 *
 * @since 0.1
 */
@Command(
    name = "appoint",
    description = "Gives a post of an organisation to a person, for good or acting.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov organisation appoint --store sqlite:town.db --organisation b1 --post secretary"
            + " --person p1 --from 2024-03-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class OrganisationAppointCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "ID",
      description = "Which organisation.")
  private String organisation;

  @Option(
      names = "--post",
      required = true,
      paramLabel = "POST",
      description = "A post of its kind.")
  private String post;

  @Option(names = "--person", required = true, paramLabel = "ID", description = "An opaque id.")
  private String person;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day from which it holds.")
  private LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The first day no longer; default: open.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(names = "--acting", description = "The person only stands in.")
  private boolean isActing;

  @Override
  public Integer call() {
    return store.run(
        spec.commandLine(),
        List.of(organisation, post, person, from, until, isActing),
        from,
        (organisations, key) ->
            organisations.appoint(
                new AppointHolder(key, organisation, from, post, person, until, isActing)));
  }
}

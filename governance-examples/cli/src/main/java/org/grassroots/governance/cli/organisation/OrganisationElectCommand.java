package org.grassroots.governance.cli.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.organisation.RecordElection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation elect}.
 *
 * @since 0.1
 */
@Command(
    name = "elect",
    description = "Records an election: the holders of the elected posts leave, the elected enter.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov organisation elect --store sqlite:town.db --organisation b1 --seats"
            + " secretary=p1,deputy=p2 --on 2024-03-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class OrganisationElectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "ID",
      description = "Which organisation.")
  private String organisation;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The day of the election.")
  private LocalDate day;

  @Option(
      names = "--seats",
      required = true,
      split = ",",
      paramLabel = "POST=ID,…",
      description = "Who was elected to what.")
  private List<String> seats;

  @Override
  public Integer call() {
    List<RecordElection.Seat> elected = seats.stream().map(this::seat).toList();
    return store.run(
        spec.commandLine(),
        List.of(organisation, day, elected),
        day,
        (organisations, key) ->
            organisations.elect(new RecordElection(key, organisation, day, elected)));
  }

  private RecordElection.Seat seat(String text) {
    int sign = text.indexOf('=');
    if (sign < 1) {
      throw new ParameterException(
          spec.commandLine(), "'" + text + "' is no seat: wanted POST=PERSON");
    }
    return new RecordElection.Seat(text.substring(0, sign), text.substring(sign + 1));
  }
}

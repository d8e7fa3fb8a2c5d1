package org.grassroots.governance.cli.organisation;

import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation}, the root of what is done with organisations.
 *
 * @since 0.1
 */
@Command(
    name = "organisation",
    description = "Works with registers of organisations and the rules they are established by.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      OrganisationAdviseCommand.class,
      OrganisationAppointCommand.class,
      OrganisationChangeCommand.class,
      OrganisationCheckCommand.class,
      OrganisationCoverageCommand.class,
      OrganisationDueCommand.class,
      OrganisationElectCommand.class,
      OrganisationEstablishCommand.class,
      OrganisationListCommand.class
    },
    exitCodeOnExecutionException = ExitCodes.FAILED)
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class OrganisationCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}

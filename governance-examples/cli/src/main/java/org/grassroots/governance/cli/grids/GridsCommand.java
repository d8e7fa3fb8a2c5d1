package org.grassroots.governance.cli.grids;

import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids}, the root of what is done with grids and other areas.
 *
 * @since 0.1
 */
@Command(
    name = "grids",
    description = "Works with grids and other areas.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      GridsCheckCommand.class,
      GridsConvertCommand.class,
      GridsCountsCommand.class,
      GridsListCommand.class,
      GridsLocateCommand.class,
      GridsNumberCommand.class,
      GridsRegisterCommand.class,
      GridsRehomeCommand.class,
      GridsSubjectsCommand.class,
      GridsPlanCommand.class,
    },
    exitCodeOnExecutionException = ExitCodes.FAILED)
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class GridsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}

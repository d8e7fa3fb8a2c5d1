package org.grassroots.governance.cli.units;

import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov units}, the root of what is done with lists of units.
 *
 * @since 0.1
 */
@Command(
    name = "units",
    description =
        "Works with units, in lists and in stores: places and organisations under their parents.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UnitsAddCommand.class,
      UnitsAsOfCommand.class,
      UnitsCheckCommand.class,
      UnitsCloseCommand.class,
      UnitsDiffCommand.class,
      UnitsImportCommand.class,
      UnitsJoinCommand.class,
      UnitsLeaveCommand.class,
      UnitsListCommand.class,
      UnitsMergeCommand.class,
      UnitsMoveCommand.class,
      UnitsReaggregateCommand.class,
      UnitsRecodeCommand.class,
      UnitsRenameCommand.class,
      UnitsReopenCommand.class,
      UnitsRollupCommand.class,
      UnitsSplitCommand.class,
      UnitsTreeCommand.class
    },
    exitCodeOnExecutionException = ExitCodes.FAILED)
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class UnitsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}

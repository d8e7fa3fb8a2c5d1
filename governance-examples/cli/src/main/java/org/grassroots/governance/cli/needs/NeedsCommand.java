package org.grassroots.governance.cli.needs;

import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov needs}, the root of what is done with needs.
 *
 * @since 0.1
 */
@Command(
    name = "needs",
    description = "Works with needs: surveys, merging, matching, and the kept list.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NeedsMatchCommand.class, NeedsMergeCommand.class, NeedsRankCommand.class},
    exitCodeOnExecutionException = ExitCodes.FAILED)
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class NeedsCommand extends NeedsDesk implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}

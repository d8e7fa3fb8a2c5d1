package org.grassroots.governance.cli.identifier;

import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov identifier}, the root of what is done with identifiers.
 *
 * @since 0.1
 */
@Command(
    name = "identifier",
    description = "Works with identifiers: credit codes, resident numbers, division codes.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = IdentifierCheckCommand.class,
    exitCodeOnExecutionException = ExitCodes.FAILED)
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class IdentifierCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}

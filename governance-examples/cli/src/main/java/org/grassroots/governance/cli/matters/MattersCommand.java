package org.grassroots.governance.cli.matters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov matters}.
 *
 * @since 0.1
 */
@Command(
    name = "matters",
    description = "Lifecycles and matters.",
    subcommands = {MattersCheckCommand.class})
@SuppressWarnings("NullAway.Init") // the command line fills the spec
public final class MattersCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public MattersCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}

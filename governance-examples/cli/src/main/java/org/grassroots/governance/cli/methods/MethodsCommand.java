package org.grassroots.governance.cli.methods;

import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods}, the root of what is done with scoring methods outside a scheme.
 *
 * @since 0.1
 */
@Command(
    name = "methods",
    description =
        "Scoring methods on a table: list, normalise, weigh, aggregate, rank, grade, judge pairs.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    subcommands = {
      MethodsListCommand.class,
      MethodsNormaliseCommand.class,
      MethodsWeighCommand.class,
      MethodsAggregateCommand.class,
      MethodsRankCommand.class,
      MethodsGradeCommand.class,
      MethodsAhpCommand.class
    })
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class MethodsCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public MethodsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}

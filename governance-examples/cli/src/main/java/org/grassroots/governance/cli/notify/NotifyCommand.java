package org.grassroots.governance.cli.notify;

import picocli.CommandLine.Command;

/**
 * {@code gov notify}.
 *
 * @since 0.1
 */
@Command(
    name = "notify",
    description = "Looks after the messages on their way.",
    subcommands = {
      NotifyDeadCommand.class,
      NotifyDeliverCommand.class,
      NotifyForgetCommand.class,
      NotifyKindsCommand.class,
      NotifyResendCommand.class
    })
public final class NotifyCommand {
  /** Made by the command line. */
  public NotifyCommand() {}
}

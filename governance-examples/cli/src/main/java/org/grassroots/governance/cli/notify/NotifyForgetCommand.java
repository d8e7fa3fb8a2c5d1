package org.grassroots.governance.cli.notify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.command.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gov notify forget}. */
@Command(
    name = "forget",
    description =
        "Erases messages that were delivered before a time, with all their history; what waits or"
            + " was given up stays.",
    footerHeading = "%nExample:%n",
    footer = "  gov notify forget --store sqlite:town.db --before 2026-01-01T00:00:00Z")
@SuppressWarnings("NullAway.Init") // the command line fills options
final class NotifyForgetCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  @Spec private CommandSpec spec;
  @Mixin private OutboxOptions options;

  @Option(
      names = "--before",
      paramLabel = "TIME",
      required = true,
      description = "Such as 2026-01-01T00:00:00Z.")
  private Instant before;

  @Option(names = "--purpose", paramLabel = "CODE", description = "Why, for the audit.")
  private String purpose = "";

  @Override
  public Integer call() {
    long erased = 0;
    try (Governance governance = options.open()) {
      Call call = OutboxOptions.call(purpose);
      int page;
      do {
        page = governance.outbox().forget(call, before, PAGE);
        erased += page;
      } while (page > 0);
    }
    spec.commandLine()
        .getOut()
        .println(
            options.isJson
                ? JsonNodeFactory.instance.objectNode().put("erased", erased)
                : erased + " messages erased");
    return ExitCodes.DONE;
  }
}

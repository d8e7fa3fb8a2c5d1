package org.grassroots.governance.cli.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.command.Call;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gov notify resend}. */
@Command(
    name = "resend",
    description = "Puts messages that were given up back into the outbox, under their keys.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov notify resend --store sqlite:town.db --key 5f1c…",
      "  gov notify resend --store sqlite:town.db --all --channel webhook"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
final class NotifyResendCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private OutboxOptions options;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(names = "--channel", paramLabel = "ID", description = "With --all: of this channel.")
  private Optional<String> channel = Optional.empty();

  @Option(names = "--purpose", paramLabel = "CODE", description = "Why, for the audit.")
  private String purpose = "";

  /** Which messages. */
  static final class Which {
    @Option(names = "--key", paramLabel = "KEY", description = "One dead letter; may be repeated.")
    private List<String> keys = List.of();

    @Option(names = "--all", description = "Every dead letter.")
    private boolean isAll;
  }

  @Override
  public Integer call() {
    try (Governance governance = options.open()) {
      List<String> keys =
          which.isAll
              ? NotifyDeadCommand.all(governance.outbox(), channel).stream()
                  .map(item -> item.message().key())
                  .toList()
              : which.keys;
      Call call = OutboxOptions.call(purpose);
      keys.forEach(key -> governance.outbox().resend(call, key));
      print(keys);
    }
    return ExitCodes.DONE;
  }

  private void print(List<String> keys) {
    if (options.isJson) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      keys.forEach(list::add);
      spec.commandLine().getOut().println(list);
    } else {
      keys.forEach(spec.commandLine().getOut()::println);
    }
  }
}

package org.grassroots.governance.cli.notify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.MessageOptions;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.GovernanceBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gov notify deliver}. */
@Command(
    name = "deliver",
    description = "Tries the messages that are due once; exit 1 when a try failed.",
    footerHeading = "%nExample:%n",
    footer = {
      "  gov notify deliver --store sqlite:town.db --region cn.town \\",
      "    --set governance.notify-mail:host=mail.town.example \\",
      "    --set governance.notify-mail:from=street@town.example"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
final class NotifyDeliverCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Spec private CommandSpec spec;
  @Mixin private OutboxOptions options;

  @Option(names = "--region", paramLabel = "ID", description = "The pack whose rules hold.")
  private Optional<String> region = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "PLUGIN:KEY=VALUE",
      description = "A setting of a plug-in; may be repeated.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many tries, from 1 to 10000; default ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(spec.commandLine(), "--limit is from 1 to 10000, not " + limit);
    }
    List<String> failures = new ArrayList<>();
    try (Governance governance = builder().build()) {
      List<String> delivered = governance.outbox().deliver(OutboxOptions.call(""), limit, failures);
      print(delivered, failures);
    }
    return failures.isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private GovernanceBuilder builder() {
    GovernanceBuilder builder =
        Governance.builder()
            .discover(NotifyDeliverCommand.class.getClassLoader())
            .store(options.store.open());
    region.ifPresent(builder::region);
    MessageOptions.applySettings(builder, settings, spec);
    return builder;
  }

  private void print(List<String> delivered, List<String> failures) {
    failures.forEach(spec.commandLine().getErr()::println);
    if (options.isJson) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      delivered.forEach(json.putArray("delivered")::add);
      failures.forEach(json.putArray("failures")::add);
      spec.commandLine().getOut().println(json);
    } else {
      delivered.forEach(spec.commandLine().getOut()::println);
    }
  }
}

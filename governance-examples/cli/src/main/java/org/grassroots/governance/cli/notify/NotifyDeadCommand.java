package org.grassroots.governance.cli.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.notification.OutboxItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gov notify dead}. */
@Command(
    name = "dead",
    description = "Lists the messages that were given up, with the reason, by key.",
    footerHeading = "%nExample:%n",
    footer = "  gov notify dead --store sqlite:town.db")
@SuppressWarnings("NullAway.Init") // the command line fills options
final class NotifyDeadCommand implements Callable<Integer> {
  private static final int PAGE = 1000;

  @Spec private CommandSpec spec;
  @Mixin private OutboxOptions options;

  @Option(names = "--channel", paramLabel = "ID", description = "Of this channel alone.")
  private Optional<String> channel = Optional.empty();

  @Override
  public Integer call() {
    try (Governance governance = options.open()) {
      List<OutboxItem> dead = all(governance.outbox(), channel);
      if (options.isJson) {
        spec.commandLine().getOut().println(json(dead));
      } else {
        dead.forEach(item -> spec.commandLine().getOut().println(line(item)));
        spec.commandLine().getErr().println(dead.size() + " dead letters");
      }
    }
    return ExitCodes.DONE;
  }

  /** Every dead letter, of one channel or of all. */
  static List<OutboxItem> all(Outbox outbox, Optional<String> channel) {
    List<OutboxItem> dead = new ArrayList<>();
    Optional<String> after = Optional.empty();
    List<OutboxItem> page = outbox.dead(after, PAGE);
    while (!page.isEmpty()) {
      dead.addAll(page);
      after = Optional.of(page.get(page.size() - 1).message().key());
      page = outbox.dead(after, PAGE);
    }
    dead.removeIf(item -> channel.filter(id -> !id.equals(item.route().channel())).isPresent());
    return dead;
  }

  private static String line(OutboxItem item) {
    return String.join(
        "\t",
        item.message().key(),
        item.route().channel(),
        item.message().recipient(),
        item.route().kind(),
        String.valueOf(item.trial().attempts()),
        item.trial().note());
  }

  private static ArrayNode json(List<OutboxItem> dead) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (OutboxItem item : dead) {
      list.addObject()
          .put("key", item.message().key())
          .put("channel", item.route().channel())
          .put("recipient", item.message().recipient())
          .put("kind", item.route().kind())
          .put("attempts", item.trial().attempts())
          .put("at", item.trial().touched().toString())
          .put("reason", item.trial().note());
    }
    return list;
  }
}

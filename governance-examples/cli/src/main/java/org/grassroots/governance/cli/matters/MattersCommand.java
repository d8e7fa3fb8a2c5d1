package org.grassroots.governance.cli.matters;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.region.Regions;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.agenda.DueReport;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.MatterPage;
import org.grassroots.governance.engine.matter.MatterQuestion;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.engine.matter.Reprojection;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
@SuppressWarnings("NullAway.Init") // the command line fills the options
public final class MattersCommand implements Runnable {
  private static final int PAGE = 500;

  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public MattersCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }

  @Command(
      name = "kinds",
      description = "The matter kinds of a region: states, actions, limits.",
      footerHeading = "%nExamples:%n",
      footer = "  gov matters kinds --region cn.town --kind hazard --json")
  int kinds(
      @Option(
              names = "--region",
              paramLabel = "PACK",
              defaultValue = "cn.town",
              description = "The region; default: ${DEFAULT-VALUE}.")
          String region,
      @Option(names = "--kind", paramLabel = "ID", description = "Only this kind.")
          Optional<String> kind,
      @Option(names = "--json", description = "Print JSON alone.") boolean isJson) {
    Region read = Regions.load(region, Optional.empty());
    String language = Gov.locale(spec).toLanguageTag();
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (MatterKind each : read.matterKinds().values()) {
      if (kind.map(each.id()::equals).orElse(true)) {
        json.add(MatterJson.kind(each));
        if (!isJson) {
          print(read, each, language);
        }
      }
    }
    if (isJson) {
      spec.commandLine().getOut().println(json);
    }
    return json.isEmpty() ? ExitCodes.FINDINGS : ExitCodes.DONE;
  }

  private void print(Region region, MatterKind kind, String language) {
    String key = "matter." + kind.id();
    say("%s (%s)".formatted(text(region, key, language), kind.id()));
    for (MatterKind.Action action : kind.actions()) {
      say(
          "  %s (%s): %s -> %s, by %s"
              .formatted(
                  text(region, key + ".action." + action.id(), language),
                  action.id(),
                  String.join(", ", new java.util.TreeSet<>(action.from())),
                  action.to(),
                  String.join(", ", new java.util.TreeSet<>(action.roles()))));
    }
  }

  private static String text(Region region, String key, String language) {
    return Optional.ofNullable(region.texts().get(key))
        .map(found -> found.in(language))
        .orElse(key);
  }

  @Command(
      name = "report",
      description = "Reports a matter; exit 1 with the reasons when it is refused.",
      footerHeading = "%nExamples:%n",
      footer =
          "  gov matters report --store sqlite:town.db --actor worker-17 --role grid-worker@east"
              + " --kind grid-event --class 0101 --unit east --field description=rubbish")
  int report(
      @Mixin MatterOptions options,
      @Option(names = "--kind", paramLabel = "ID", required = true, description = "Its kind.")
          String kind,
      @Option(names = "--class", paramLabel = "CODE", required = true, description = "Its class.")
          String category,
      @Option(names = "--unit", paramLabel = "ID", description = "The unit concerned.")
          Optional<String> unit,
      @Option(names = "--reporter", paramLabel = "TOKEN", description = "A token, never a name.")
          Optional<String> reporter,
      @Option(names = "--field", paramLabel = "NAME=VALUE", description = "A field of the report.")
          Map<String, String> fields,
      @Option(names = "--key", paramLabel = "KEY", description = "Its key; default: a random one.")
          Optional<String> key) {
    ReportMatter command =
        new ReportMatter(
            key.orElseGet(() -> UUID.randomUUID().toString()),
            kind,
            category,
            unit.orElse(""),
            Optional.empty(),
            reporter,
            given(fields));
    return decided(options, desk -> desk.matters().report(command));
  }

  @Command(
      name = "act",
      description = "Does something about a matter; exit 1 with the reasons when it is refused.",
      footerHeading = "%nExamples:%n",
      footer =
          "  gov matters act --store sqlite:town.db --actor desk-2 --role dispatcher@east --matter"
              + " grid-event:1 --action dispatch --field department=cleaning")
  int act(
      @Mixin MatterOptions options,
      @Option(names = "--matter", paramLabel = "ID", required = true, description = "The matter.")
          String matter,
      @Option(names = "--action", paramLabel = "ID", required = true, description = "The action.")
          String action,
      @Option(names = "--field", paramLabel = "NAME=VALUE", description = "A field of the action.")
          Map<String, String> fields,
      @Option(names = "--evidence", paramLabel = "REF", description = "A reference to evidence.")
          List<String> evidence,
      @Option(names = "--key", paramLabel = "KEY", description = "Its key; default: a random one.")
          Optional<String> key) {
    ActOnMatter command =
        new ActOnMatter(
            key.orElseGet(() -> UUID.randomUUID().toString()),
            matter,
            action,
            given(fields),
            evidence == null ? List.of() : evidence);
    return decided(options, desk -> desk.matters().act(command));
  }

  private static Map<String, String> given(Map<String, String> fields) {
    return fields == null ? Map.of() : new TreeMap<>(fields);
  }

  private interface Deed {
    Decision<Matter> at(Desk desk);
  }

  private int decided(MatterOptions options, Deed deed) {
    try (Governance governance = options.open()) {
      Desk desk = options.desk(governance, Gov.locale(spec));
      Decision<Matter> decision = deed.at(desk);
      if (decision instanceof Decision.Rejected<Matter> refused) {
        return refused(options, desk, refused.reasons());
      }
      Decision.Accepted<Matter> accepted = (Decision.Accepted<Matter>) decision;
      ObjectNode json = MatterJson.matter(accepted.state());
      accepted.facts().forEach(fact -> json.withArray("facts").add(fact.type()));
      say(
          options.isJson()
              ? json.toString()
              : "%s is %s".formatted(accepted.state().id(), accepted.state().state()));
      return ExitCodes.DONE;
    }
  }

  private int refused(MatterOptions options, Desk desk, List<Reason> reasons) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Reason reason : reasons) {
      spec.commandLine().getErr().println(reason.code() + " " + desk.explain(reason));
      ObjectNode node = json.withArray("refused").addObject().put("code", reason.code());
      reason.arguments().forEach(node::put);
    }
    if (options.isJson()) {
      say(json.toString());
    }
    return ExitCodes.FINDINGS;
  }

  @Command(
      name = "show",
      description = "A matter, its time and what the actor may do; exit 1 when there is none.",
      footerHeading = "%nExamples:%n",
      footer =
          "  gov matters show --store sqlite:town.db --role dispatcher@east --matter grid-event:1"
              + " --json")
  int show(
      @Mixin MatterOptions options,
      @Option(names = "--matter", paramLabel = "ID", required = true, description = "The matter.")
          String id) {
    try (Governance governance = options.open()) {
      Desk desk = options.desk(governance, Gov.locale(spec));
      Optional<Matter> found = desk.matters().find(id);
      if (found.isEmpty()) {
        return refused(options, desk, List.of(Reason.of("GOV-MAT-021", "matter", id)));
      }
      ObjectNode json = MatterJson.matter(found.get());
      desk.matters().time(id).ifPresent(time -> json.set("time", MatterJson.time(time)));
      ArrayNode possible = json.putArray("possible");
      desk.matters().possible(id).forEach(action -> possible.add(action.id()));
      say(options.isJson() ? json.toString() : json.toPrettyString());
      return ExitCodes.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Matters the actor may see, oldest first, one a line.",
      footerHeading = "%nExamples:%n",
      footer =
          "  gov matters list --store sqlite:town.db --role dispatcher@street --open --without-duty"
              + " --json")
  int list(
      @Mixin MatterOptions options,
      @Option(names = "--kind", paramLabel = "ID", description = "Only this kind.")
          Optional<String> kind,
      @Option(names = "--state", paramLabel = "ID", description = "Only in this state.")
          Optional<String> state,
      @Option(names = "--department", paramLabel = "ID", description = "Only of this department.")
          Optional<String> department,
      @Option(names = "--open", description = "Only those that are not closed.") boolean isOpen,
      @Option(names = "--without-duty", description = "Only those nobody is accountable for.")
          boolean isWithoutDuty) {
    try (Governance governance = options.open()) {
      Desk desk = options.desk(governance, Gov.locale(spec));
      Optional<Query.Cursor> after = Optional.empty();
      do {
        MatterPage page =
            desk.matters()
                .list(
                    new MatterQuestion(
                        Optional.empty(),
                        kind,
                        state,
                        department,
                        isOpen,
                        isWithoutDuty,
                        PAGE,
                        after));
        for (Matter matter : page.matters()) {
          say(options.isJson() ? MatterJson.matter(matter).toString() : line(matter));
        }
        after = page.next();
      } while (after.isPresent());
      return ExitCodes.DONE;
    }
  }

  private static String line(Matter matter) {
    return "%s %s %s due %s"
        .formatted(
            matter.id(),
            matter.category(),
            matter.state(),
            matter.timing().due().map(Object::toString).orElse("-"));
  }

  @Command(
      name = "run",
      description = "Does what is due: ends of limits and stages, rungs of escalation, messages.",
      footerHeading = "%nExamples:%n",
      footer = "  gov matters run --store sqlite:town.db --json")
  int run(
      @Mixin MatterOptions options,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "1000",
              description = "Items a turn; default: ${DEFAULT-VALUE}.")
          int limit) {
    try (Governance governance = options.open()) {
      List<String> done = new ArrayList<>();
      List<String> delivered = new ArrayList<>();
      List<String> failures = new ArrayList<>();
      DueReport report;
      do {
        report = governance.runDue(limit);
        done.addAll(report.done());
        delivered.addAll(report.delivered());
        failures.addAll(report.failures());
      } while (report.isMoreDue() && !report.done().isEmpty());
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      done.forEach(json.putArray("done")::add);
      delivered.forEach(json.putArray("delivered")::add);
      failures.forEach(json.putArray("failures")::add);
      failures.forEach(spec.commandLine().getErr()::println);
      say(
          options.isJson()
              ? json.toString()
              : "%s done, %s delivered".formatted(done.size(), delivered.size()));
      return failures.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
  }

  @Command(
      name = "reproject",
      description = {
        "Derives the due instants of open matters anew, after the calendar was edited;",
        "prints a journal: which moved, from when, to when."
      },
      footerHeading = "%nExamples:%n",
      footer =
          "  gov matters reproject --store sqlite:town.db --region cn.town --role"
              + " supervisor@street")
  int reproject(@Mixin MatterOptions options) {
    try (Governance governance = options.open()) {
      Desk desk = options.desk(governance, Gov.locale(spec));
      Optional<Query.Cursor> after = Optional.empty();
      do {
        Decision.Accepted<Reprojection> page =
            (Decision.Accepted<Reprojection>) desk.matters().reproject(PAGE, after);
        for (Fact fact : page.facts()) {
          ObjectNode json = JsonNodeFactory.instance.objectNode().put("matter", fact.subject());
          fact.details().forEach(json::put);
          say(
              options.isJson()
                  ? json.toString()
                  : "%s %s".formatted(fact.subject(), fact.details()));
        }
        after = page.state().next();
      } while (after.isPresent());
      return ExitCodes.DONE;
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}

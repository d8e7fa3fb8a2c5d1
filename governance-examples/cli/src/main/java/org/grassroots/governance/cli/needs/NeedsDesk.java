package org.grassroots.governance.cli.needs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.need.CallBack;
import org.grassroots.governance.engine.need.LinkNeeds;
import org.grassroots.governance.engine.need.StepNeed;
import org.grassroots.governance.engine.need.TakeInNeed;
import org.grassroots.governance.model.need.SatisfactionScale.Outcome;
import org.grassroots.governance.model.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommands of {@code gov needs} that work on the kept list. */
@Command
abstract class NeedsDesk {
  private static final String KEY = "Makes repeating harmless.";

  @Command(name = "add", description = "Takes one need into the list; its id is the key.")
  int add(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--title", required = true) String title,
      @Option(names = "--category", required = true) String category,
      @Option(names = "--unit", defaultValue = "") String unit,
      @Option(names = "--channel", required = true, description = "A channel of the region.")
          String channel,
      @Option(names = "--source", defaultValue = "", description = "A file, a case number.")
          String source,
      @Option(names = "--evidence", description = "References, each with the option.")
          @Nullable List<String> evidence,
      @Option(names = "--urgency", required = true) int urgency,
      @Option(names = "--importance", required = true) int importance,
      @Option(names = "--supporters", defaultValue = "1") long supporters,
      @Option(names = "--requested", description = "When; default now.")
          Optional<Instant> requested) {
    TakeInNeed command =
        new TakeInNeed(
            key,
            title,
            category,
            unit,
            channel,
            source,
            orNone(evidence),
            urgency,
            importance,
            supporters,
            requested);
    return desk.decide(at -> at.needs().register().takeIn(command), NeedJson::of);
  }

  @Command(name = "intake", description = "Takes a table of needs into the list, all or none.")
  int intake(
      @Mixin DeskOptions desk,
      @Option(
              names = "--in",
              required = true,
              description =
                  "id,title,category,channel,urgency,importance and maybe unit,source,evidence,"
                      + "supporters,requested; plain or gzip.")
          Path in) {
    return NeedsIntake.run(desk, in);
  }

  @Command(name = "list", description = "Lists the first needs by priority.")
  int list(
      @Mixin DeskOptions desk,
      @Option(names = "--state", description = "Only this one.") Optional<String> state,
      @Option(names = "--top", defaultValue = "1000", description = "${DEFAULT-VALUE} at most.")
          int top) {
    return desk.work(
        at -> {
          ArrayNode all = JsonNodeFactory.instance.arrayNode();
          at.needs()
              .register()
              .top(state, Math.max(1, top))
              .forEach(item -> all.add(NeedJson.of(item)));
          desk.out().println(all);
          return ExitCodes.DONE;
        });
  }

  @Command(name = "step", description = "Publish, claim, match, carry out, rate, file a need.")
  int step(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--need", required = true) String need,
      @Option(names = "--step", required = true, description = "A step of the region's flow.")
          String step,
      @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "What it carries.")
          @Nullable List<String> fields) {
    StepNeed command = new StepNeed(key, need, step, fields(orNone(fields)));
    return desk.decide(at -> at.needs().register().step(command), NeedJson::of);
  }

  /** The command line gives no list where an option is absent. */
  private static List<String> orNone(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }

  private static Map<String, String> fields(List<String> written) {
    Map<String, String> fields = new TreeMap<>();
    for (String one : written) {
      int sign = one.indexOf('=');
      if (sign < 1) {
        throw InvalidInput.of("GOV-NED-054", "--set", one, "FIELD=VALUE");
      }
      fields.put(one.substring(0, sign), one.substring(sign + 1));
    }
    return fields;
  }

  @Command(name = "link", description = "Lets one need speak for others.")
  int link(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--need", required = true, description = "Each with the option.")
          List<String> needs,
      @Option(names = "--representative", required = true) String representative) {
    return linked(desk, new LinkNeeds(key, needs, Optional.of(representative)));
  }

  @Command(name = "unlink", description = "Lets needs speak for themselves again.")
  int unlink(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--need", required = true, description = "Each with the option.")
          List<String> needs) {
    return linked(desk, new LinkNeeds(key, needs, Optional.empty()));
  }

  private static int linked(DeskOptions desk, LinkNeeds command) {
    return desk.decide(
        at -> at.needs().register().link(command),
        needs -> {
          ArrayNode all = JsonNodeFactory.instance.arrayNode();
          needs.forEach(need -> all.add(NeedJson.of(need)));
          return all;
        });
  }

  @Command(name = "projects", description = "Lists the projects with their needs.")
  int projects(@Mixin DeskOptions desk) {
    return desk.work(
        at -> {
          ArrayNode all = JsonNodeFactory.instance.arrayNode();
          at.needs().register().projects().forEach(project -> all.add(NeedJson.of(project)));
          desk.out().println(all);
          return ExitCodes.DONE;
        });
  }

  @Command(name = "trace", description = "Follows a need to project, matter and satisfaction.")
  int trace(@Mixin DeskOptions desk, @Option(names = "--need", required = true) String need) {
    return desk.work(
        at -> {
          Optional<ObjectNode> trace = at.needs().register().trace(need).map(NeedJson::of);
          trace.ifPresent(desk.out()::println);
          return trace.isPresent() ? ExitCodes.DONE : ExitCodes.FINDINGS;
        });
  }

  @Command(name = "call-back", description = "Records what somebody behind a need said.")
  int callBack(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--need", required = true) String need,
      @Option(names = "--outcome", required = true, description = "${COMPLETION-CANDIDATES}")
          Outcome outcome,
      @Option(names = "--level", defaultValue = "0", description = "The answer, if there is one.")
          int level) {
    CallBack command = new CallBack(key, need, outcome, level);
    return desk.decide(at -> at.needs().register().callBack(command), NeedJson::of);
  }

  @Command(name = "satisfaction", description = "What all call-backs say together.")
  int satisfaction(@Mixin DeskOptions desk) {
    return desk.work(
        at -> {
          desk.out().println(NeedJson.of(at.needs().register().satisfaction()));
          return ExitCodes.DONE;
        });
  }
}

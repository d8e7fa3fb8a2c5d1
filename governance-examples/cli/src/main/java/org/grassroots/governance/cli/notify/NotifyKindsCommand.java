package org.grassroots.governance.cli.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.region.Regions;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageValue;
import org.grassroots.governance.model.shared.notification.NotificationPolicies;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gov notify kinds}. */
@Command(
    name = "kinds",
    description =
        "Lists every kind of message a region sends: its way, its template, how it reads; exit 1"
            + " when one has no template.",
    footerHeading = "%nExamples:%n",
    footer = {"  gov notify kinds cn.town", "  gov notify kinds my-town/ --parent cn.town --json"})
@SuppressWarnings("NullAway.Init") // the command line fills options
final class NotifyKindsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACK",
      description = "The id of a shipped pack, or a folder with .yaml files.")
  private String pack;

  @Option(names = "--parent", paramLabel = "ID", description = "The pack a folder inherits from.")
  private Optional<String> parent = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "As it holds on a day; default: today.")
  private LocalDate day = LocalDate.now(ZoneId.systemDefault());

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean isJson;

  @Override
  public Integer call() {
    Region region = Regions.load(pack, parent);
    NotificationPolicy policy =
        region.notifications().orElse(NotificationPolicies.STANDARD).on(day);
    ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
    int wordless = 0;
    for (MessageKind kind : region.messageKinds()) {
      Optional<MessageTemplate> template = region.messages().find(kind.id(), day);
      wordless += template.isEmpty() ? 1 : 0;
      ObjectNode json = way(kinds.addObject(), kind, policy);
      template.ifPresent(found -> words(json, found));
      if (!isJson) {
        spec.commandLine().getOut().println(line(json));
      }
    }
    if (isJson) {
      spec.commandLine().getOut().println(kinds);
    }
    spec.commandLine()
        .getErr()
        .println(kinds.size() + " kinds of messages, " + wordless + " without a template");
    return wordless == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static ObjectNode way(ObjectNode json, MessageKind kind, NotificationPolicy policy) {
    json.put("kind", kind.id());
    json.put("channel", policy.channelOf(kind.id()).orElse(""));
    json.put("urgent", policy.isUrgent(kind.id()));
    json.put("digest", policy.digestOf(kind.id()).orElse(""));
    list(json, "offers", List.copyOf(new TreeSet<>(kind.fields())));
    return json;
  }

  private static void words(ObjectNode json, MessageTemplate template) {
    json.put("template", template.kind());
    json.put("from", template.from().equals(LocalDate.MIN) ? "" : template.from().toString());
    list(json, "tell", List.copyOf(new TreeSet<>(template.tell())));
    list(json, "fields", template.fields());
    Map<String, MessageValue> names = new HashMap<>();
    template.fields().forEach(f -> names.put(f, new MessageValue.Plain("{" + f + "}")));
    for (String language : List.of("zh-CN", "en")) {
      MessageTemplate.Reading reading = template.read(names, language, ZoneOffset.UTC);
      json.putObject(language).put("subject", reading.subject()).put("body", reading.body());
    }
  }

  private static void list(ObjectNode json, String key, List<String> texts) {
    texts.forEach(json.putArray(key)::add);
  }

  private static String line(ObjectNode json) {
    return String.join(
        "\t",
        json.get("kind").asText(),
        json.get("channel").asText() + (json.get("urgent").asBoolean() ? " urgent" : ""),
        json.path("template").asText("-"),
        json.path("en").path("subject").asText());
  }
}

package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Refusals;
import org.grassroots.governance.engine.unit.ChangeUnits;
import org.grassroots.governance.engine.unit.RegisteredUnit;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that changes a stored unit is told. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class UnitDeed {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private UnitsStore store;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "ID",
      description = "Which unit; of a merger the one that is left.")
  private String unit;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The first day on which it holds; may be to come.")
  private LocalDate from;

  @Option(
      names = "--key",
      paramLabel = "K",
      description = "What makes repeating the command harmless; default: made of the change.")
  private Optional<String> key = Optional.empty();

  @Option(names = "--json", description = "Prints what is decided as JSON.")
  private boolean isJson;

  String unit() {
    return unit;
  }

  LocalDate from() {
    return from;
  }

  /** Decides a change, and prints its facts or why it was refused. */
  int decide(UnitChange change) {
    return store.work(
        spec,
        desk -> {
          var decision = desk.units().change(new ChangeUnits(key(change), List.of(change)));
          return Refusals.accepted(decision, desk, spec.commandLine().getErr())
              .map(this::printed)
              .orElse(ExitCodes.FINDINGS);
        });
  }

  private String key(UnitChange change) {
    byte[] text = change.toString().getBytes(StandardCharsets.UTF_8);
    return key.orElseGet(() -> UUID.nameUUIDFromBytes(text).toString());
  }

  private int printed(Decision.Accepted<List<RegisteredUnit>> accepted) {
    if (isJson) {
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      var facts = root.putArray("facts");
      accepted.facts().forEach(fact -> put(facts.addObject(), fact));
      var units = root.putArray("units");
      for (RegisteredUnit each : accepted.state()) {
        units
            .addObject()
            .put("id", each.id())
            .put("name", each.name())
            .put("level", each.level())
            .put("path", each.path());
      }
      spec.commandLine().getOut().println(root);
    } else {
      accepted
          .facts()
          .forEach(
              fact ->
                  spec.commandLine()
                      .getOut()
                      .println(fact.type() + " " + fact.subject() + " " + fact.details()));
    }
    return ExitCodes.DONE;
  }

  private static void put(ObjectNode node, Fact fact) {
    node.put("fact", fact.type()).put("unit", fact.subject());
    fact.details().forEach(node::put);
  }
}

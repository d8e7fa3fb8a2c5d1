package org.grassroots.governance.cli.matters;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.grassroots.governance.engine.matter.MatterTime;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;

/** Matters and their kinds, as printed. */
final class MatterJson {
  private MatterJson() {}

  static ObjectNode matter(Matter matter) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", matter.id());
    json.put("kind", matter.kind());
    json.put("class", matter.category());
    json.put("state", matter.state());
    json.put("unitPath", matter.whereabouts().unitPath());
    put(json, "department", matter.parties().department());
    put(json, "accountable", matter.handling().accountable());
    put(json, "handler", matter.parties().handler());
    json.put("opened", matter.timing().opened().toString());
    put(json, "due", matter.timing().due());
    put(json, "closed", matter.timing().closed());
    json.put("handovers", matter.handling().handovers());
    json.put("ruled", matter.handling().isRuled());
    json.put("supervised", matter.handling().escalation().isSupervised());
    ObjectNode answers = json.putObject("answers");
    matter
        .handling()
        .answers()
        .forEach(
            (party, answer) ->
                answers
                    .putObject(party)
                    .put("channel", answer.channel())
                    .put("at", answer.at().toString()));
    ObjectNode parts = json.putObject("parts");
    matter
        .handling()
        .parts()
        .forEach(
            (department, part) ->
                parts
                    .putObject(department)
                    .put("status", word(part.status()))
                    .put("note", part.note()));
    ObjectNode rungs = json.putObject("rungs");
    matter.handling().escalation().taken().forEach((rung, at) -> rungs.put(rung, at.toString()));
    return json;
  }

  static ObjectNode time(MatterTime time) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "due", time.due());
    json.put("budget", time.budget().toString());
    json.put("used", time.used().toString());
    json.put("left", time.left().toString());
    json.put("still", time.isStill());
    put(json, "light", time.light().map(MatterJson::word));
    put(json, "nextRung", time.nextRung().map(step -> step.rung().id()));
    put(json, "nextRungAt", time.nextRung().map(step -> step.at()));
    return json;
  }

  static ObjectNode kind(MatterKind kind) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", kind.id()).put("version", kind.version()).put("start", kind.start());
    ArrayNode states = json.putArray("states");
    for (MatterKind.State state : kind.states()) {
      ObjectNode node = states.addObject().put("id", state.id());
      node.put("terminal", state.isTerminal()).put("void", state.isVoid());
      put(node, "limit", state.limit().map(MatterJson::limit));
    }
    ArrayNode actions = json.putArray("actions");
    for (MatterKind.Action action : kind.actions()) {
      ObjectNode node = actions.addObject().put("id", action.id()).put("to", action.to());
      texts(node.putArray("from"), List.copyOf(new TreeSet<>(action.from())));
      texts(node.putArray("roles"), List.copyOf(new TreeSet<>(action.roles())));
      texts(node.putArray("requires"), action.requiredFields());
      texts(
          node.putArray("guards"),
          action.guards().stream().sorted().map(MatterJson::word).toList());
      texts(
          node.putArray("effects"),
          action.effects().stream().sorted().map(MatterJson::word).toList());
    }
    ArrayNode deadlines = json.putArray("deadlines");
    for (MatterKind.DeadlineRule rule : kind.deadlines()) {
      ObjectNode node = deadlines.addObject().put("class", rule.categoryPrefix());
      rule.when().forEach(node.putObject("when")::put);
      node.put("limit", limit(rule.limit()));
    }
    return json;
  }

  private static String limit(Limit limit) {
    return limit.amount() + " " + word(limit.unit());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    value.ifPresentOrElse(found -> json.put(key, found.toString()), () -> json.putNull(key));
  }
}

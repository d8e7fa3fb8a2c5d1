package org.grassroots.governance.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.matter.Answer;
import org.grassroots.governance.model.matter.Escalation;
import org.grassroots.governance.model.matter.Handling;
import org.grassroots.governance.model.matter.Part;

/** What happened to a matter on its way, as part of its document. */
final class HandlingDocument {
  private static final String STAGE = "stage";
  private static final String DEADLINE = "deadline";

  private HandlingDocument() {}

  static void put(ObjectNode document, Handling handling) {
    handling
        .deadline()
        .ifPresent(deadline -> DeadlineDocument.put(document.putObject(DEADLINE), deadline));
    handling.stage().ifPresent(stage -> DeadlineDocument.put(document.putObject(STAGE), stage));
    ObjectNode answers = document.putObject("answers");
    handling
        .answers()
        .forEach(
            (party, answer) ->
                answers
                    .putObject(party)
                    .put("channel", answer.channel())
                    .put("by", answer.by())
                    .put("at", answer.at().toString()));
    if (!handling.parts().isEmpty()) {
      ObjectNode parts = document.putObject("parts");
      handling
          .parts()
          .forEach(
              (department, part) ->
                  parts
                      .putObject(department)
                      .put("status", part.status().name())
                      .put("note", part.note())
                      .put("by", part.by())
                      .put("at", part.at().toString()));
    }
    if (handling.handovers() > 0) {
      document.put("handovers", handling.handovers());
    }
    if (handling.isRuled()) {
      document.put("ruled", true);
    }
    put(document, handling.escalation());
  }

  private static void put(ObjectNode document, Escalation escalation) {
    if (escalation.equals(Escalation.NONE)) {
      return;
    }
    ObjectNode node = document.putObject("escalation");
    node.put("round", escalation.round()).put("supervised", escalation.isSupervised());
    ObjectNode taken = node.putObject("taken");
    escalation.taken().forEach((rung, at) -> taken.put(rung, at.toString()));
  }

  static Handling read(JsonNode document, Optional<String> accountable) {
    return new Handling(
        DeadlineDocument.read(document.get(DEADLINE)),
        DeadlineDocument.read(document.get(STAGE)),
        answers(document.path("answers")),
        parts(document.path("parts")),
        document.path("handovers").asInt(),
        document.path("ruled").asBoolean(),
        escalation(document.path("escalation")),
        accountable);
  }

  private static SortedMap<String, Answer> answers(JsonNode node) {
    SortedMap<String, Answer> answers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      JsonNode answer = each.getValue();
      answers.put(
          each.getKey(),
          new Answer(text(answer, "channel"), text(answer, "by"), instant(answer, "at")));
    }
    return answers;
  }

  private static SortedMap<String, Part> parts(JsonNode node) {
    SortedMap<String, Part> parts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      JsonNode part = each.getValue();
      parts.put(
          each.getKey(),
          new Part(
              Part.Status.valueOf(text(part, "status")),
              text(part, "note"),
              text(part, "by"),
              instant(part, "at")));
    }
    return parts;
  }

  private static Escalation escalation(JsonNode node) {
    SortedMap<String, Instant> taken = new TreeMap<>();
    node.path("taken")
        .properties()
        .forEach(each -> taken.put(each.getKey(), Instant.parse(each.getValue().asText())));
    return new Escalation(node.path("round").asInt(), taken, node.path("supervised").asBoolean());
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText();
  }

  private static Instant instant(JsonNode node, String key) {
    return Instant.parse(text(node, key));
  }
}

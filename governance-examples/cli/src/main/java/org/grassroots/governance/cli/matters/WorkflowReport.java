package org.grassroots.governance.cli.matters;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.workflow.Workflow;
import org.grassroots.governance.model.matter.StateGraph;

/** What {@code gov matters check} says of one workflow. */
record WorkflowReport(Workflow workflow) {

  private StateGraph graph() {
    return workflow.graph();
  }

  boolean isClean() {
    return graph().unreachable().isEmpty()
        && graph().deadEnds().isEmpty()
        && graph().withoutExit().isEmpty()
        && graph().dangling().isEmpty()
        && workflow.notes().isEmpty();
  }

  /** The figures; transitions to nowhere and other oddities only where there are some. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("states", graph().states().size());
    json.put("transitions", graph().transitions().size());
    start().ifPresentOrElse(name -> json.put("start", name), () -> json.putNull("start"));
    names(json.putArray("unreachable"), graph().unreachable());
    names(json.putArray("deadEnds"), graph().deadEnds());
    names(json.putArray("withoutExit"), graph().withoutExit());
    if (!graph().dangling().isEmpty()) {
      ArrayNode dangling = json.putArray("dangling");
      graph()
          .dangling()
          .forEach(
              each ->
                  dangling
                      .addObject()
                      .put("state", graph().states().get(each.from()).shown())
                      .put("action", each.action())
                      .put("to", each.target()));
    }
    if (!workflow.notes().isEmpty()) {
      workflow.notes().forEach(json.withArray("notes")::add);
    }
    return json;
  }

  /** The same among others: with the name it has. */
  ObjectNode namedJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", workflow.name());
    if (!workflow.tenant().isEmpty()) {
      json.put("tenant", workflow.tenant());
    }
    return json.setAll(json());
  }

  /** The start: one without a name before one with, as systems begin before the first state. */
  private Optional<String> start() {
    List<StateGraph.Vertex> starts =
        graph().states().stream().filter(StateGraph.Vertex::isStart).toList();
    boolean isUnnamed = starts.stream().anyMatch(state -> state.name().isEmpty());
    return isUnnamed ? Optional.empty() : starts.stream().findFirst().map(StateGraph.Vertex::name);
  }

  private static void names(ArrayNode array, List<StateGraph.Vertex> states) {
    states.forEach(state -> array.add(state.shown()));
  }

  /** One line of figures and one a finding. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s states, %s transitions, starts in %s%n"
            .formatted(
                workflow.name().isEmpty() ? "workflow" : workflow.name(),
                graph().states().size(),
                graph().transitions().size(),
                start().orElse(StateGraph.UNNAMED_START)));
    graph().unreachable().forEach(s -> text.append("  unreachable: %s%n".formatted(s.shown())));
    graph().deadEnds().forEach(s -> text.append("  dead end: %s%n".formatted(s.shown())));
    graph()
        .withoutExit()
        .forEach(s -> text.append("  no path to an end: %s%n".formatted(s.shown())));
    graph()
        .dangling()
        .forEach(
            each ->
                text.append(
                    "  leads nowhere: %s of %s to '%s'%n"
                        .formatted(
                            each.action().isEmpty() ? "an action without a name" : each.action(),
                            graph().states().get(each.from()).shown(),
                            each.target())));
    workflow.notes().forEach(note -> text.append("  %s%n".formatted(note)));
    return text.toString().stripTrailing();
  }
}

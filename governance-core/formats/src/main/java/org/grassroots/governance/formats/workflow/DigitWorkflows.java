package org.grassroots.governance.formats.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.matter.StateGraph;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the workflow configuration of eGov DIGIT: business services with states and their actions,
 * however wrapped. Flags may be true or "true"; the state after an action may be named by name,
 * status or uuid.
 *
 * @since 0.1
 */
public final class DigitWorkflows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode service;
  private final List<StateGraph.Vertex> states = new ArrayList<>();
  private final List<StateGraph.Transition> transitions = new ArrayList<>();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private DigitWorkflows(JsonNode service) {
    this.service = service;
  }

  /**
   * Every workflow of a file, plain or gzip, in its order.
   *
   * @throws InvalidInput {@code GOV-FMT-001} the file cannot be read, {@code GOV-MAT-030} it is no
   *     JSON or has no object with {@code states}
   */
  public static List<Workflow> read(Path file) {
    List<Workflow> workflows = new ArrayList<>();
    collect(tree(file), workflows);
    if (workflows.isEmpty()) {
      throw new InvalidInput(
          Fault.of("GOV-MAT-030", file.toString(), "no workflow", "an object with 'states'")
              .withAdvice("Maybe it is another file of the configuration."));
    }
    return workflows;
  }

  private static JsonNode tree(Path file) {
    try (InputFile input = InputFile.open(file)) {
      return JSON.readTree(input.content());
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw InvalidInput.of("GOV-MAT-030", file + line, e.getOriginalMessage(), "JSON").causedBy(e);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private static void collect(JsonNode node, List<Workflow> workflows) {
    if (node.path("states").isArray()) {
      workflows.add(new DigitWorkflows(node).workflow());
      return;
    }
    node.forEach(child -> collect(child, workflows));
  }

  private Workflow workflow() {
    for (JsonNode state : service.get("states")) {
      state(state);
    }
    if (states.stream().noneMatch(StateGraph.Vertex::isStart)) {
      notes.add("No state is flagged as the start.");
    }
    if (states.stream().filter(StateGraph.Vertex::isStart).count() > 1) {
      notes.add("More than one state is flagged as the start.");
    }
    int index = 0;
    for (JsonNode state : service.get("states")) {
      for (JsonNode action : state.path("actions")) {
        transition(index, action);
      }
      index++;
    }
    return new Workflow(
        text(service, "businessService"),
        text(service, "tenantId"),
        new StateGraph(states, transitions),
        notes);
  }

  private void state(JsonNode state) {
    String name = text(state, "state");
    int index = states.size();
    states.add(
        new StateGraph.Vertex(
            name,
            state.path("isStartState").asBoolean(),
            state.path("isTerminateState").asBoolean()));
    if (!name.isEmpty() && byKey.putIfAbsent(name, index) != null) {
      notes.add("The state " + name + " is listed twice.");
    }
    for (String key : List.of("uuid", "applicationStatus")) {
      String text = text(state, key);
      if (!text.isEmpty()) {
        byKey.putIfAbsent(text, index);
      }
    }
  }

  private void transition(int from, JsonNode action) {
    String named = text(action, "nextState");
    String target = named.isEmpty() ? text(action, "nextStateId") : named;
    int to = byKey.getOrDefault(target, StateGraph.NOWHERE);
    String name = text(action, "action");
    transitions.add(new StateGraph.Transition(from, name, to, target));
    String filed = text(action, "stateId");
    if (!filed.isEmpty() && byKey.getOrDefault(filed, from) != from) {
      notes.add(
          "The action %s stands under %s and names %s as its state."
              .formatted(
                  name,
                  states.get(from).shown(),
                  states.get(byKey.getOrDefault(filed, from)).shown()));
    }
    if (text(action, "roles").isEmpty() && action.path("roles").isEmpty()) {
      notes.add("The action '%s' of %s is for no role.".formatted(name, states.get(from).shown()));
    }
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }
}

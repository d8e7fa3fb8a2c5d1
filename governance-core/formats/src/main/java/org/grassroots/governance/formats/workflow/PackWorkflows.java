package org.grassroots.governance.formats.workflow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.StateGraph;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the matter kinds of a pack file as graphs, before they are proved. An action with several
 * states in {@code from} is a transition of each.
 *
 * @since 0.1
 */
public final class PackWorkflows {
  /** The code of every fault of a file. */
  public static final String CODE = "GOV-REG-001";

  private PackWorkflows() {}

  /**
   * Every matter kind of a file, plain or gzip, in its order.
   *
   * @throws InvalidInput {@code GOV-FMT-001} the file cannot be read, {@code GOV-REG-001} it is no
   *     YAML, {@code GOV-MAT-030} it has no matter kind
   */
  public static List<Workflow> read(Path file) {
    List<Workflow> workflows = new ArrayList<>();
    YamlDocument.read(text(file), file.toString(), CODE)
        .namedMaps("matterKinds")
        .forEach((id, kind) -> workflows.add(workflow(id, kind)));
    if (workflows.isEmpty()) {
      throw InvalidInput.of(
          "GOV-MAT-030", file.toString(), "no matter kind", "a pack file with 'matterKinds'");
    }
    return workflows;
  }

  /** The text of a file, plain or gzip. */
  public static String text(Path file) {
    try (InputFile input = InputFile.open(file)) {
      byte[] bytes = input.content().readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private static Workflow workflow(String id, YamlMap kind) {
    String start = kind.rawText("start").orElse("");
    List<StateGraph.Vertex> states = new ArrayList<>();
    Map<String, Integer> byName = new HashMap<>();
    List<String> notes = new ArrayList<>();
    for (YamlMap state : kind.maps("states")) {
      String name = state.rawText("id").orElse("");
      if (byName.putIfAbsent(name, states.size()) != null) {
        notes.add("The state " + name + " is listed twice.");
      }
      states.add(new StateGraph.Vertex(name, name.equals(start), state.flag("terminal")));
    }
    List<StateGraph.Transition> transitions = new ArrayList<>();
    for (YamlMap action : kind.maps("actions")) {
      String name = action.rawText("id").orElse("");
      String target = action.rawText("to").orElse("");
      int named = byName.getOrDefault(target, StateGraph.NOWHERE);
      for (String from : action.texts("from")) {
        Integer index = byName.get(from);
        if (index == null) {
          notes.add("The action %s starts in %s, which is no state.".formatted(name, from));
        } else {
          int to = target.equals(MatterKind.STAYS) ? index : named;
          transitions.add(new StateGraph.Transition(index, name, to, target));
        }
      }
    }
    return new Workflow(id, "", new StateGraph(states, transitions), notes);
  }
}

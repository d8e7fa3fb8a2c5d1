package org.grassroots.governance.model.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.Fault;

/**
 * Proves a lifecycle before it runs: known names, somebody for every action, every state reached,
 * every path with an end, nobody left without an answer, limits that can hold.
 */
record LifecycleCheck(
    String kind,
    String start,
    List<MatterKind.State> states,
    List<MatterKind.Action> actions,
    List<MatterKind.DeadlineRule> deadlines,
    KindRules rules) {

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    names(faults);
    if (faults.isEmpty()) {
      paths(faults);
      answers(faults);
      limits(faults);
    }
    return faults;
  }

  private Set<String> known() {
    return states.stream().map(MatterKind.State::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private void names(List<Fault> faults) {
    Set<String> known = known();
    if (known.size() != states.size()) {
      faults.add(fault("GOV-MAT-002", "states", "a state twice", "each state once"));
    }
    if (!known.contains(start)) {
      faults.add(fault("GOV-MAT-003", "start", start, "one of " + known));
    }
    rules
        .handovers()
        .filter(handovers -> !known.contains(handovers.arbitration()))
        .ifPresent(
            handovers ->
                faults.add(
                    fault("GOV-MAT-003", "handovers", handovers.arbitration(), "one of " + known)));
    Set<String> seen = new HashSet<>();
    for (MatterKind.Action action : actions) {
      String place = "actions." + action.id();
      if (!seen.add(action.id())) {
        faults.add(fault("GOV-MAT-004", place, "an action twice", "each action once"));
      }
      if (action.from().isEmpty()
          || !known.contains(action.target(start))
          || !known.containsAll(action.from())) {
        faults.add(
            fault("GOV-MAT-003", place, action.from() + " to " + action.to(), "one of " + known));
      }
      if (action.roles().isEmpty()) {
        faults.add(fault("GOV-MAT-005", place, "no role", "at least one role that may do it"));
      }
    }
  }

  /** The states and every way between them, that to the arbiter included. */
  private StateGraph graph() {
    Map<String, Integer> index = new HashMap<>();
    List<StateGraph.Vertex> vertices = new ArrayList<>();
    for (MatterKind.State state : states) {
      index.put(state.id(), vertices.size());
      vertices.add(new StateGraph.Vertex(state.id(), state.id().equals(start), state.isTerminal()));
    }
    List<StateGraph.Transition> ways = new ArrayList<>();
    for (MatterKind.Action action : actions) {
      for (String from : new TreeSet<>(action.from())) {
        for (String to : targets(action, from)) {
          ways.add(
              new StateGraph.Transition(
                  index.getOrDefault(from, 0),
                  action.id(),
                  index.getOrDefault(to, StateGraph.NOWHERE),
                  to));
        }
      }
    }
    return new StateGraph(vertices, ways);
  }

  private List<String> targets(MatterKind.Action action, String from) {
    List<String> targets = new ArrayList<>(List.of(action.target(from)));
    boolean isHandedOver =
        action.effects().contains(Effect.HANDS_BACK) || action.effects().contains(Effect.HANDS_ON);
    rules.handovers().filter(some -> isHandedOver).ifPresent(to -> targets.add(to.arbitration()));
    return targets;
  }

  private void paths(List<Fault> faults) {
    StateGraph graph = graph();
    for (StateGraph.Vertex state : graph.unreachable()) {
      faults.add(
          fault("GOV-MAT-006", "states." + state.name(), "no way in", "a path from " + start));
    }
    Set<String> ends =
        states.stream()
            .filter(MatterKind.State::isTerminal)
            .map(MatterKind.State::id)
            .collect(Collectors.toCollection(TreeSet::new));
    for (StateGraph.Vertex state : graph.withoutExit()) {
      faults.add(
          fault(
              "GOV-MAT-007",
              "states." + state.name(),
              "no way to an end",
              "a path to one of " + ends));
    }
    for (StateGraph.Vertex state : graph.deadEnds()) {
      faults.add(
          fault("GOV-MAT-009", "states." + state.name(), "no way out", "an action to elsewhere"));
    }
  }

  /** Whatever closes a matter is guarded: finder and reporter come first. */
  private void answers(List<Fault> faults) {
    Set<String> ends =
        states.stream()
            .filter(state -> state.isTerminal() && !state.isVoid())
            .map(MatterKind.State::id)
            .collect(Collectors.toSet());
    for (MatterKind.Action action : actions) {
      boolean isClosing = ends.contains(action.to()) && !ends.containsAll(action.from());
      if (isClosing && !action.guards().contains(Guard.ANSWERED)) {
        faults.add(
            fault(
                "GOV-MAT-008",
                "actions." + action.id(),
                "a close before the answers",
                "the guard 'answered', or an end that is void"));
      }
    }
  }

  private void limits(List<Fault> faults) {
    for (int i = 0; i < deadlines.size(); i++) {
      MatterKind.DeadlineRule rule = deadlines.get(i);
      boolean isShadowed = deadlines.subList(0, i).stream().anyMatch(before -> before.covers(rule));
      if (isShadowed) {
        faults.add(
            fault(
                "GOV-MAT-034",
                "deadlines." + rule.categoryPrefix(),
                "a rule after one that covers it",
                "the narrower rule first: this one never holds"));
      }
    }
    for (MatterKind.State state : states) {
      state.limit().ifPresent(limit -> stage(state, limit, faults));
    }
  }

  private void stage(MatterKind.State state, Limit limit, List<Fault> faults) {
    boolean isLongerThanAll =
        !deadlines.isEmpty()
            && deadlines.stream()
                .map(MatterKind.DeadlineRule::limit)
                .allMatch(whole -> whole.unit() == limit.unit() && whole.amount() < limit.amount());
    if (state.isTerminal() || isLongerThanAll && !isBeside(state)) {
      faults.add(
          fault(
              "GOV-MAT-034",
              "states." + state.id(),
              limit.amount() + " " + limit.unit(),
              "a limit within that of the matter, of a state it leaves"));
    }
  }

  /** A state in which the limit of the matter stands still may take longer. */
  private boolean isBeside(MatterKind.State state) {
    return actions.stream()
        .anyMatch(
            action -> action.to().equals(state.id()) && action.effects().contains(Effect.SUSPENDS));
  }

  private Fault fault(String code, String place, String found, String wanted) {
    return Fault.of(code, "matter kind " + kind + ", " + place, found, wanted);
  }
}

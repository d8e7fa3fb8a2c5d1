package org.grassroots.governance.model.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.Fault;

/**
 * Proves a lifecycle before it runs: known names, somebody for every action, every state reached,
 * every path with an end.
 */
record LifecycleCheck(
    String kind, String start, List<MatterKind.State> states, List<MatterKind.Action> actions) {

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<String> known = known();
    names(known, faults);
    if (faults.isEmpty()) {
      paths(known, faults);
    }
    return faults;
  }

  private Set<String> known() {
    return states.stream().map(MatterKind.State::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private void names(Set<String> known, List<Fault> faults) {
    if (known.size() != states.size()) {
      faults.add(fault("GOV-MAT-002", "states", "a state twice", "each state once"));
    }
    if (!known.contains(start)) {
      faults.add(fault("GOV-MAT-003", "start", start, "one of " + known));
    }
    Set<String> seen = new HashSet<>();
    for (MatterKind.Action action : actions) {
      String place = "actions." + action.id();
      if (!seen.add(action.id())) {
        faults.add(fault("GOV-MAT-004", place, "an action twice", "each action once"));
      }
      if (!known.contains(action.to()) || !known.containsAll(action.from())) {
        faults.add(
            fault("GOV-MAT-003", place, action.from() + " to " + action.to(), "one of " + known));
      }
      if (action.roles().isEmpty()) {
        faults.add(fault("GOV-MAT-005", place, "no role", "at least one role that may do it"));
      }
    }
  }

  private void paths(Set<String> known, List<Fault> faults) {
    Set<String> reached = closure(Set.of(start), false);
    for (String state : known) {
      if (!reached.contains(state)) {
        faults.add(fault("GOV-MAT-006", "states." + state, "no way in", "a path from " + start));
      }
    }
    Set<String> ends =
        states.stream()
            .filter(MatterKind.State::isTerminal)
            .map(MatterKind.State::id)
            .collect(Collectors.toSet());
    Set<String> leaving = closure(ends, true);
    for (String state : known) {
      if (!leaving.contains(state)) {
        faults.add(
            fault(
                "GOV-MAT-007", "states." + state, "no way to an end", "a path to one of " + ends));
      }
    }
  }

  /** All states connected with {@code seeds} by actions, forwards or backwards. */
  private Set<String> closure(Set<String> seeds, boolean isBackwards) {
    Set<String> found = new HashSet<>(seeds);
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = false;
      for (MatterKind.Action action : actions) {
        isGrowing |= step(action, found, isBackwards);
      }
    }
    return found;
  }

  private static boolean step(MatterKind.Action action, Set<String> found, boolean isBackwards) {
    Predicate<String> isFound = found::contains;
    if (isBackwards) {
      return isFound.test(action.to()) && found.addAll(action.from());
    }
    return action.from().stream().anyMatch(isFound) && found.add(action.to());
  }

  private Fault fault(String code, String place, String found, String wanted) {
    return Fault.of(code, "matter kind " + kind + ", " + place, found, wanted);
  }
}

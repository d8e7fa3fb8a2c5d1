package org.grassroots.governance.model.need;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;

/**
 * How a need goes from being heard to being filed, with claiming from both sides: data of a region.
 *
 * @param start the state a need starts in
 * @param steps what can be done
 * @since 0.1
 */
public record ListFlow(String start, List<Step> steps) {

  /**
   * Something that can be done.
   *
   * @param id what it is called, e.g. claim
   * @param from the states it leaves
   * @param to the state it leads to
   * @param requires the fields it must carry
   * @param clears the fields that are no longer so afterwards
   */
  public record Step(
      String id, Set<String> from, String to, Set<String> requires, Set<String> clears) {
    /** Copies the sets. */
    public Step {
      from = Set.copyOf(from);
      requires = Set.copyOf(requires);
      clears = Set.copyOf(clears);
    }
  }

  /**
   * Copies the steps; refuses with {@code GOV-NED-051} for each state that cannot be reached or
   * left, and each step that starts nowhere or stands there twice.
   */
  public ListFlow {
    steps = List.copyOf(steps);
    List<Fault> faults = new ArrayList<>();
    Set<String> reached = reached(start, steps);
    Set<String> ids = new HashSet<>();
    for (Step step : steps) {
      if (!ids.add(step.id())) {
        faults.add(Fault.of("GOV-NED-051", "step " + step.id(), "it again", "each step once"));
      }
      for (String from : new TreeSet<>(step.from())) {
        if (!reached.contains(from)) {
          String found = "the state " + from + ", which nothing leads to";
          faults.add(Fault.of("GOV-NED-051", "step " + step.id(), found, "a state in reach"));
        }
      }
    }
    for (String state : reached) {
      if (steps.stream().noneMatch(step -> step.from().contains(state))) {
        faults.add(Fault.of("GOV-NED-051", "state " + state, "no way out", "a step from it"));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static Set<String> reached(String start, List<Step> steps) {
    Set<String> reached = new TreeSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      String state = open.remove();
      for (Step step : steps) {
        if (step.from().contains(state) && reached.add(step.to())) {
          open.add(step.to());
        }
      }
    }
    return reached;
  }

  /** Every state, by name. */
  public Set<String> states() {
    return reached(start, steps);
  }

  /**
   * Takes a step.
   *
   * @param fields what it carries; kept with the need
   * @return the need with the fact {@code need.<step>}; or every reason: {@code GOV-NED-101} no
   *     such step from its state, {@code GOV-NED-102} for each field that is missing or blank,
   *     {@code GOV-NED-103} another need speaks for it
   */
  public Decision<ListedNeed> step(
      ListedNeed need, String id, Map<String, String> fields, Instant now) {
    Optional<Step> found =
        steps.stream()
            .filter(step -> step.id().equals(id) && step.from().contains(need.state()))
            .findFirst();
    if (found.isEmpty()) {
      return Decision.rejected(
          Reason.of("GOV-NED-101", "step", id, "state", need.state(), "possible", possible(need)));
    }
    List<Reason> reasons = new ArrayList<>();
    for (String field : new TreeSet<>(found.get().requires())) {
      if (fields.getOrDefault(field, "").isBlank()) {
        reasons.add(Reason.of("GOV-NED-102", "step", id, "field", field));
      }
    }
    need.representative()
        .ifPresent(speaker -> reasons.add(Reason.of("GOV-NED-103", "speaker", speaker)));
    if (!reasons.isEmpty()) {
      return new Decision.Rejected<>(reasons);
    }
    Map<String, String> carried = new TreeMap<>(need.details());
    found.get().clears().forEach(carried::remove);
    carried.putAll(fields);
    return Decision.accepted(
        need.moved(found.get().to(), carried), new Fact("need." + id, need.id(), now, fields));
  }

  /** What can be done about a need now, in the order of the flow. */
  private String possible(ListedNeed need) {
    return String.join(
        ", ",
        steps.stream().filter(step -> step.from().contains(need.state())).map(Step::id).toList());
  }
}

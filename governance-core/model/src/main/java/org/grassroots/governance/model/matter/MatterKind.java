package org.grassroots.governance.model.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A kind of matter as data: its states, what may be done in them by whom, and how long it may take.
 *
 * <p>Names in the languages of a region are texts of its pack, under {@code matter.<kind>…}.
 *
 * @param id lower-case words with hyphens, e.g. {@code grid-event}
 * @param version from 1; a changed kind is a new version
 * @param start the state of a new matter
 * @param states all states, at least one terminal
 * @param actions all actions, in the order they are shown
 * @param requiredOnReport fields a report must carry
 * @param deadlines the first rule whose category is a prefix of the matter's gives its limit; none:
 *     no deadline
 * @since 0.1
 */
public record MatterKind(
    String id,
    int version,
    String start,
    List<State> states,
    List<Action> actions,
    List<String> requiredOnReport,
    List<DeadlineRule> deadlines) {
  /** The role of whoever reported the matter. */
  public static final String REPORTER = "reporter";

  /** The role of whoever found the matter. */
  public static final String FINDER = "finder";

  /** The role of whoever handles the matter. */
  public static final String HANDLER = "handler";

  /**
   * A state.
   *
   * @param id lower-case words with hyphens
   * @param isTerminal whether the matter rests here for good
   */
  public record State(String id, boolean isTerminal) {}

  /**
   * Something that may be done.
   *
   * @param id lower-case words with hyphens, unique in the kind
   * @param from the states in which it is possible
   * @param to the state afterwards
   * @param roles who may: roles held at the matter's unit, or {@link #REPORTER}, {@link #FINDER},
   *     {@link #HANDLER}
   * @param requiredFields fields the action must carry
   * @param guards further conditions
   * @param effects what else it does
   */
  public record Action(
      String id,
      Set<String> from,
      String to,
      Set<String> roles,
      List<String> requiredFields,
      Set<Guard> guards,
      Set<Effect> effects) {
    /** Copies all collections. */
    public Action {
      from = Set.copyOf(from);
      roles = Set.copyOf(roles);
      requiredFields = List.copyOf(requiredFields);
      guards = Set.copyOf(guards);
      effects = Set.copyOf(effects);
    }
  }

  /**
   * How long matters of a category may take.
   *
   * @param categoryPrefix the start of the category code; empty for all
   * @param limit the time allowed from dispatch
   */
  public record DeadlineRule(String categoryPrefix, Limit limit) {}

  /** Copies all lists and refuses a lifecycle with a fault, listing every one. */
  public MatterKind {
    states = List.copyOf(states);
    actions = List.copyOf(actions);
    requiredOnReport = List.copyOf(requiredOnReport);
    deadlines = List.copyOf(deadlines);
    List<Fault> faults = new LifecycleCheck(id, start, states, actions).faults();
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  /** The action of that id. */
  public Optional<Action> action(String actionId) {
    return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
  }

  /** Whether a matter in that state rests for good. */
  public boolean isTerminal(String state) {
    return states.stream().anyMatch(known -> known.id().equals(state) && known.isTerminal());
  }

  /** The limit of a category; empty when no rule covers it. */
  public Optional<Limit> limitOf(String category) {
    return deadlines.stream()
        .filter(rule -> category.startsWith(rule.categoryPrefix()))
        .map(DeadlineRule::limit)
        .findFirst();
  }
}

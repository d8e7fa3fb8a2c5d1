package org.grassroots.governance.model.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

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
 * @param rules how its matters are kept in time and passed around
 * @since 0.1
 */
public record MatterKind(
    String id,
    int version,
    String start,
    List<State> states,
    List<Action> actions,
    List<String> requiredOnReport,
    List<DeadlineRule> deadlines,
    KindRules rules) {
  /** The target of an action that leaves a matter where it is. */
  public static final String STAYS = "=";

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
   * @param isVoid whether it rests here because it never was one (作废): nobody has to be answered
   * @param limit how long it may stay here; empty without such a limit
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no limit is a value here
  public record State(String id, boolean isTerminal, boolean isVoid, Optional<Limit> limit) {
    /** A state without a limit, not void. */
    public State(String id, boolean isTerminal) {
      this(id, isTerminal, false, Optional.empty());
    }
  }

  /**
   * Something that may be done.
   *
   * @param id lower-case words with hyphens, unique in the kind
   * @param from the states in which it is possible
   * @param to the state afterwards; {@link #STAYS} to leave the matter where it is
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

    /** The state afterwards of a matter in {@code state}. */
    public String target(String state) {
      return to.equals(STAYS) ? state : to;
    }
  }

  /**
   * How long matters of a category may take.
   *
   * @param categoryPrefix the start of the category code; empty for all
   * @param when values that fields of the matter must have, such as its grade; empty for all
   * @param limit the time allowed from dispatch
   */
  public record DeadlineRule(String categoryPrefix, SortedMap<String, String> when, Limit limit) {
    /** Copies the values. */
    public DeadlineRule {
      when = Ordered.copyOf(when);
    }

    /** A rule for every matter of the category. */
    public DeadlineRule(String categoryPrefix, Limit limit) {
      this(categoryPrefix, Ordered.copyOf(Map.of()), limit);
    }

    /** Whether every matter that {@code other} is for is one of this rule's as well. */
    boolean covers(DeadlineRule other) {
      return other.categoryPrefix().startsWith(categoryPrefix)
          && other.when().entrySet().containsAll(when.entrySet());
    }
  }

  /** Copies all lists and refuses a lifecycle with a fault, listing every one. */
  public MatterKind {
    states = List.copyOf(states);
    actions = List.copyOf(actions);
    requiredOnReport = List.copyOf(requiredOnReport);
    deadlines = List.copyOf(deadlines);
    List<Fault> faults = new LifecycleCheck(id, start, states, actions, deadlines, rules).faults();
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  /** A kind without rules of time and passing around. */
  public MatterKind(
      String id,
      int version,
      String start,
      List<State> states,
      List<Action> actions,
      List<String> requiredOnReport,
      List<DeadlineRule> deadlines) {
    this(id, version, start, states, actions, requiredOnReport, deadlines, KindRules.NONE);
  }

  /** The state of that id. */
  public Optional<State> state(String stateId) {
    return states.stream().filter(state -> state.id().equals(stateId)).findFirst();
  }

  /** The action of that id. */
  public Optional<Action> action(String actionId) {
    return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
  }

  /** Whether a matter in that state rests for good. */
  public boolean isTerminal(String state) {
    return state(state).filter(State::isTerminal).isPresent();
  }

  /** The limit of a category with these fields; empty when no rule covers it. */
  public Optional<Limit> limitOf(String category, Map<String, String> fields) {
    return deadlines.stream()
        .filter(rule -> category.startsWith(rule.categoryPrefix()))
        .filter(rule -> fields.entrySet().containsAll(rule.when().entrySet()))
        .map(DeadlineRule::limit)
        .findFirst();
  }
}

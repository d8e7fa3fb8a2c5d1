package org.grassroots.governance.model.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;

/**
 * Decides what may happen to matters of one kind. Pure: the answer depends on the arguments alone.
 *
 * @since 0.1
 */
public final class Lifecycle {
  /** The field by which a dispatch names the responsible department. */
  public static final String DEPARTMENT = "department";

  private final MatterKind kind;
  private final DueDates dueDates;

  /** A lifecycle of a kind; {@code dueDates} turns its limits into instants. */
  public Lifecycle(MatterKind kind, DueDates dueDates) {
    this.kind = kind;
    this.dueDates = dueDates;
  }

  /**
   * Takes in a new matter: in the start state of the kind, due when the limit of its category ends,
   * limits counting from the report until a dispatch starts them anew. Refused with {@code
   * GOV-MAT-010} for each required field that is missing or blank.
   */
  public Decision<Matter> report(Matter reported) {
    List<Reason> missing = missing(kind.requiredOnReport(), reported.details());
    if (!missing.isEmpty()) {
      return new Decision.Rejected<>(missing);
    }
    Matter matter = limited(reported.withState(kind.start()), reported.timing().opened());
    return Decision.accepted(
        matter,
        new Fact(
            "matter.reported",
            matter.id(),
            matter.timing().opened(),
            Map.of("kind", kind.id(), "category", matter.category())));
  }

  /**
   * Does something about a matter, or says every reason why not: {@code GOV-MAT-011} no such
   * action, {@code GOV-MAT-012} not in this state, {@code GOV-MAT-013} not for these roles, {@code
   * GOV-MAT-010} a field is missing, {@code GOV-MAT-014} to {@code -016} a guard.
   */
  public Decision<Matter> act(Matter matter, Act act) {
    Optional<MatterKind.Action> action = kind.action(act.action());
    if (action.isEmpty()) {
      return Decision.rejected(Reason.of("GOV-MAT-011", "action", act.action(), "kind", kind.id()));
    }
    List<Reason> reasons = objections(matter, action.get(), act);
    if (!reasons.isEmpty()) {
      return new Decision.Rejected<>(reasons);
    }
    Map<String, String> details = new HashMap<>(act.fields());
    details.put("actor", act.actor());
    details.put("to", action.get().to());
    return Decision.accepted(
        after(matter, action.get(), act),
        new Fact("matter." + act.action(), matter.id(), act.at(), details));
  }

  /** The actions that the roles may take in the matter's state, in the order of the kind. */
  public List<MatterKind.Action> possible(Matter matter, String actor, Set<String> roles) {
    return kind.actions().stream()
        .filter(action -> action.from().contains(matter.state()))
        .filter(action -> mayAct(matter, action, actor, roles))
        .toList();
  }

  private List<Reason> objections(Matter matter, MatterKind.Action action, Act act) {
    List<Reason> reasons = new ArrayList<>();
    if (!action.from().contains(matter.state())) {
      reasons.add(Reason.of("GOV-MAT-012", "action", action.id(), "state", matter.state()));
    }
    if (!mayAct(matter, action, act.actor(), act.roles())) {
      reasons.add(
          Reason.of("GOV-MAT-013", "action", action.id(), "roles", action.roles().toString()));
    }
    reasons.addAll(missing(action.requiredFields(), act.fields()));
    action.guards().stream()
        .sorted()
        .filter(guard -> !holds(guard, matter, act))
        .forEach(guard -> reasons.add(broken(guard, action)));
    return reasons;
  }

  private static Reason broken(Guard guard, MatterKind.Action action) {
    return switch (guard) {
      case EVIDENCE -> Reason.of("GOV-MAT-014", "action", action.id());
      case OTHER_EYES -> Reason.of("GOV-MAT-015", "action", action.id());
      case ANSWERED -> Reason.of("GOV-MAT-016", "action", action.id());
    };
  }

  private static boolean holds(Guard guard, Matter matter, Act act) {
    return switch (guard) {
      case EVIDENCE -> !act.evidence().isEmpty();
      case OTHER_EYES -> !matter.parties().handler().equals(Optional.of(act.actor()));
      case ANSWERED -> matter.isAnswered();
    };
  }

  private static boolean mayAct(
      Matter matter, MatterKind.Action action, String actor, Set<String> roles) {
    Set<String> held = new HashSet<>(roles);
    Optional<String> self = Optional.of(actor);
    addIf(held, MatterKind.REPORTER, matter.parties().reporter().equals(self));
    addIf(held, MatterKind.FINDER, matter.parties().finder().equals(self));
    addIf(held, MatterKind.HANDLER, matter.parties().handler().equals(self));
    return action.roles().stream().anyMatch(held::contains);
  }

  private static void addIf(Set<String> roles, String role, boolean isHeld) {
    if (isHeld) {
      roles.add(role);
    }
  }

  private Matter after(Matter matter, MatterKind.Action action, Act act) {
    Matter next = matter.withState(action.to()).withDetails(act.fields());
    for (Effect effect : Effect.values()) {
      if (action.effects().contains(effect)) {
        next = apply(effect, next, act);
      }
    }
    return settle(matter, next, act);
  }

  private Matter apply(Effect effect, Matter matter, Act act) {
    return switch (effect) {
      case DISPATCHES -> limited(dispatched(matter, act), act.at());
      case HANDLES -> matter.withParties(matter.parties().withHandler(act.actor()));
      case ANSWERS_FINDER -> answered(matter, MatterKind.FINDER);
      case ANSWERS_REPORTER -> answered(matter, MatterKind.REPORTER);
    };
  }

  private static Matter dispatched(Matter matter, Act act) {
    String department = act.fields().get(DEPARTMENT);
    return department == null
        ? matter
        : matter.withParties(matter.parties().withDepartment(department));
  }

  private static Matter answered(Matter matter, String party) {
    Set<String> answered = new HashSet<>(matter.answered());
    answered.add(party);
    return matter.withAnswered(answered);
  }

  /**
   * A matter that comes to rest is closed then; one that leaves its rest is open again and owes new
   * answers.
   */
  private Matter settle(Matter before, Matter next, Act act) {
    boolean wasAtRest = kind.isTerminal(before.state());
    boolean isAtRest = kind.isTerminal(next.state());
    if (isAtRest && !wasAtRest) {
      return next.withTiming(next.timing().withClosed(act.at()));
    }
    return wasAtRest && !isAtRest
        ? next.withTiming(next.timing().reopened()).withAnswered(Set.of())
        : next;
  }

  private Matter limited(Matter matter, java.time.Instant start) {
    return kind.limitOf(matter.category())
        .map(limit -> matter.withTiming(matter.timing().withDue(dueDates.due(start, limit))))
        .orElse(matter);
  }

  private static List<Reason> missing(List<String> required, Map<String, String> fields) {
    return required.stream()
        .filter(field -> fields.getOrDefault(field, "").isBlank())
        .map(field -> Reason.of("GOV-MAT-010", "field", field))
        .toList();
  }
}

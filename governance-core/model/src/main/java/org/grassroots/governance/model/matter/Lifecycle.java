package org.grassroots.governance.model.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    List<Reason> missing = new ArrayList<>(missing(kind.requiredOnReport(), reported.details()));
    missing.addAll(illTyped(reported.details()));
    if (!missing.isEmpty()) {
      return new Decision.Rejected<>(missing);
    }
    Instant at = reported.timing().opened();
    Matter started = staged(reported.withState(kind.start()), at);
    Matter matter = limited(kind, timeOf(started), started, at);
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
   * GOV-MAT-010} a field is missing, {@code GOV-MAT-019} it is ill-typed, {@code GOV-MAT-014} to
   * {@code -018} a guard, {@code GOV-MAT-022} to {@code -025} an effect.
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
    Decision<Matter> decided = after(matter, action.get(), act);
    if (!(decided instanceof Decision.Accepted<Matter> accepted)) {
      return decided;
    }
    details.put("to", accepted.state().state());
    return Decision.accepted(
        accepted.state(), new Fact("matter." + act.action(), matter.id(), act.at(), details));
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
    Set<String> required = new LinkedHashSet<>(action.requiredFields());
    action.effects().stream().sorted().forEach(effect -> required.addAll(effect.needs()));
    reasons.addAll(missing(required, act.fields()));
    reasons.addAll(illTyped(act.fields()));
    action.guards().stream()
        .sorted()
        .filter(guard -> !holds(guard, action, matter, act))
        .forEach(guard -> reasons.add(broken(guard, action)));
    return reasons;
  }

  private List<Reason> illTyped(Map<String, String> fields) {
    return kind.rules().fields().stream()
        .filter(field -> !field.holds(fields.getOrDefault(field.id(), "")))
        .map(
            field ->
                Reason.of(
                    "GOV-MAT-019",
                    "field",
                    field.id(),
                    "found",
                    fields.getOrDefault(field.id(), ""),
                    "wanted",
                    wanted(field)))
        .toList();
  }

  private static String wanted(Field field) {
    return field.type() == Field.Type.CHOICE
        ? field.choices().toString()
        : field.type().name().toLowerCase(Locale.ROOT);
  }

  private static Reason broken(Guard guard, MatterKind.Action action) {
    return switch (guard) {
      case EVIDENCE -> Reason.of("GOV-MAT-014", "action", action.id());
      case OTHER_EYES -> Reason.of("GOV-MAT-015", "action", action.id());
      case ANSWERED -> Reason.of("GOV-MAT-016", "action", action.id());
      case PARTS_DONE -> Reason.of("GOV-MAT-017", "action", action.id());
      case IN_TIME -> Reason.of("GOV-MAT-018", "action", action.id());
    };
  }

  private boolean holds(Guard guard, MatterKind.Action action, Matter matter, Act act) {
    return switch (guard) {
      case EVIDENCE -> !act.evidence().isEmpty();
      case OTHER_EYES -> !matter.parties().handler().equals(Optional.of(act.actor()));
      case ANSWERED -> isAnswered(action, matter);
      case PARTS_DONE -> !matter.handling().isPartOpen();
      case IN_TIME -> isInTime(matter, act.at());
    };
  }

  /** An answer that the action itself gives counts. */
  private static boolean isAnswered(MatterKind.Action action, Matter matter) {
    Set<Effect> gives = action.effects();
    return (gives.contains(Effect.ANSWERS_FINDER) || matter.isAnswered(MatterKind.FINDER))
        && (gives.contains(Effect.ANSWERS_REPORTER) || matter.isAnswered(MatterKind.REPORTER));
  }

  private boolean isInTime(Matter matter, Instant at) {
    return stageBudget(matter).flatMap(TimeBudget::due).map(end -> !at.isAfter(end)).orElse(true);
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

  private Decision<Matter> after(Matter matter, MatterKind.Action action, Act act) {
    Matter moved = matter.withState(action.target(matter.state())).withDetails(act.fields());
    Decision<Matter> decided = new Effects(kind, timeOf(matter), moved, act).of(action);
    return decided instanceof Decision.Accepted<Matter> accepted
        ? Decision.accepted(settle(matter, accepted.state(), act))
        : decided;
  }

  /**
   * A matter that comes to rest is closed then; one that leaves its rest is open again and owes new
   * answers.
   */
  private Matter settle(Matter before, Matter next, Act act) {
    Matter staged = before.state().equals(next.state()) ? next : staged(next, act.at());
    boolean wasAtRest = kind.isTerminal(before.state());
    boolean isAtRest = kind.isTerminal(next.state());
    if (isAtRest && !wasAtRest) {
      return staged.withTiming(staged.timing().withClosed(act.at()));
    }
    return wasAtRest && !isAtRest ? reopened(staged, act.at()) : staged;
  }

  private Matter reopened(Matter matter, Instant at) {
    Handling handling = matter.handling();
    Matter open =
        matter
            .withTiming(matter.timing().reopened())
            .withHandling(
                handling.withoutAnswers().withEscalation(handling.escalation().nextRound()));
    return limited(kind, timeOf(matter), open, at);
  }

  /** The limit of the state it is in now begins. */
  private Matter staged(Matter matter, Instant at) {
    return matter.withHandling(
        matter
            .handling()
            .withStage(
                kind.state(matter.state())
                    .flatMap(MatterKind.State::limit)
                    .map(limit -> Deadline.of(limit, at, matter.state()))));
  }

  private DueDates timeOf(Matter matter) {
    return dueDates.at(matter.whereabouts().unitPath());
  }

  /** The limit of the matter's class begins and is frozen. */
  static Matter limited(MatterKind kind, DueDates time, Matter matter, Instant start) {
    return kind.limitOf(matter.category(), matter.details())
        .map(limit -> timed(time, matter, Optional.of(Deadline.of(limit, start, kind.id()))))
        .orElse(matter);
  }

  /** The matter with a deadline and the due instant that follows from it. */
  static Matter timed(DueDates time, Matter matter, Optional<Deadline> deadline) {
    Optional<Instant> due =
        deadline
            .filter(known -> known.exemption().isEmpty())
            .flatMap(known -> new TimeBudget(known, time).due());
    return matter
        .withHandling(matter.handling().withDeadline(deadline))
        .withTiming(matter.timing().withDue(due));
  }

  /**
   * Derives the due instant anew, after the calendar was edited. The limit stays as it was granted.
   *
   * @return the matter with the fact {@code matter.reprojected} when the instant moved; else the
   *     matter without a fact. Matters without a deadline of our own stay as they are
   */
  public Decision<Matter> reproject(Matter matter, Instant now) {
    if (matter.handling().deadline().isEmpty()) {
      return Decision.accepted(matter);
    }
    Matter next = timed(timeOf(matter), matter, matter.handling().deadline());
    if (next.timing().due().equals(matter.timing().due())) {
      return Decision.accepted(matter);
    }
    Map<String, String> details = new HashMap<>();
    matter.timing().due().ifPresent(due -> details.put("from", due.toString()));
    next.timing().due().ifPresent(due -> details.put("to", due.toString()));
    return Decision.accepted(next, new Fact("matter.reprojected", matter.id(), now, details));
  }

  /** The next rung of a matter and when it is to be taken; empty when there is none. */
  public Optional<Ladder.Step> nextRung(Matter matter) {
    return kind.rules().ladder().next(matter, timeOf(matter));
  }

  /**
   * Takes the rung that is due.
   *
   * @return the matter with the fact {@code matter.escalated}; refused with {@code GOV-MAT-026}
   *     when no rung is due at {@code now}
   */
  public Decision<Matter> escalate(Matter matter, Instant now) {
    Optional<Ladder.Step> due = kind.rules().ladder().due(matter, timeOf(matter), now);
    if (due.isEmpty()) {
      return Decision.rejected(Reason.of("GOV-MAT-026", "matter", matter.id()));
    }
    Rung rung = due.get().rung();
    Escalation escalation = matter.handling().escalation();
    Map<String, String> details =
        Map.of(
            "rung", rung.id(),
            "measure", rung.measure(),
            "round", String.valueOf(escalation.round()),
            "at", due.get().at().toString());
    return Decision.accepted(
        matter.withHandling(matter.handling().withEscalation(escalation.taking(rung.id(), now))),
        new Fact("matter.escalated", matter.id(), now, details));
  }

  /** The time the matter has, as measured; empty without a deadline of our own. */
  public Optional<TimeBudget> budget(Matter matter) {
    return matter.handling().deadline().map(known -> new TimeBudget(known, timeOf(matter)));
  }

  /** The time the matter has in its state, as measured; empty without a limit of the state. */
  public Optional<TimeBudget> stageBudget(Matter matter) {
    return matter.handling().stage().map(known -> new TimeBudget(known, timeOf(matter)));
  }

  /** The light the matter shows; empty without a deadline or a rule of lights. */
  public Optional<Light> light(Matter matter, Instant now) {
    Instant until = matter.timing().closed().filter(end -> end.isBefore(now)).orElse(now);
    return budget(matter)
        .flatMap(budget -> kind.rules().lights().map(rule -> budget.light(until, rule)));
  }

  private static List<Reason> missing(Collection<String> required, Map<String, String> fields) {
    return required.stream()
        .filter(field -> fields.getOrDefault(field, "").isBlank())
        .map(field -> Reason.of("GOV-MAT-010", "field", field))
        .toList();
  }
}

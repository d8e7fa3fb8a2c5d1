package org.grassroots.governance.engine.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.resource.Resources;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.NeedMessages;
import org.grassroots.governance.model.need.NeedsListRules;
import org.grassroots.governance.model.need.SatisfactionScale.Outcome;
import org.grassroots.governance.model.need.SatisfactionScale.Satisfaction;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * What an actor can do with the list of single needs. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class NeedsRegister {
  private final Session session;
  private final NeedsListRules rules;
  private final Matters matters;
  private final Outbox outbox;
  private final NeedShelf shelf;
  private final NeedNotices notices;
  private final NeedIntake intake;
  private final NeedLinks links;
  private final NeedReading reading;

  NeedsRegister(Session session, NeedsListRules rules, Matters matters, Outbox outbox) {
    this.session = session;
    this.rules = rules;
    this.matters = matters;
    this.outbox = outbox;
    this.shelf = new NeedShelf(session.store());
    this.notices = new NeedNotices(session, outbox);
    this.intake = new NeedIntake(session, rules, notices, shelf);
    this.links = new NeedLinks(shelf);
    this.reading = new NeedReading(shelf, rules, matters);
  }

  /**
   * Takes a need into the list.
   *
   * @return the need with the fact {@code need.taken-in}; refused with {@code GOV-NED-110} for a
   *     channel the region does not have
   * @throws InvalidInput {@code GOV-NED-030} for a level the region does not have
   */
  public Decision<ListedNeed> takeIn(TakeInNeed command) {
    List<Reason> reasons = check(command);
    String path = session.pathOf(command.unit());
    session.allow("need.take-in", path);
    return reasons.isEmpty()
        ? session.run(
            "need.take-in",
            command,
            position -> shelf.at(command.key(), position),
            () -> intake.taken(command, path))
        : new Decision.Rejected<>(reasons);
  }

  /**
   * What would keep a need out of the list; nothing is changed.
   *
   * @throws InvalidInput as {@link #takeIn}
   */
  public List<Reason> check(TakeInNeed command) {
    return intake.check(command);
  }

  /**
   * Takes many needs into the list, all or none, in one commit. A need that is there already with
   * the same content stays; so taking in a list twice, wholly or in part, is harmless.
   *
   * @return what came and what was there, with the fact {@code need.taken-in} for each that came;
   *     refused with every reason: as {@link #takeIn}, and {@code GOV-NED-115} for a need that is
   *     there with other content, or twice in the list
   * @throws InvalidInput {@code GOV-NED-030} for a level the region does not have
   */
  public Decision<TakenNeeds> takeInAll(TakeInNeeds command) {
    session.check(command);
    List<Reason> reasons = new ArrayList<>();
    for (TakeInNeed need : command.needs()) {
      reasons.addAll(check(need));
      session.allow("need.take-in", session.pathOf(need.unit()));
    }
    return reasons.isEmpty()
        ? session.run(
            "need.take-in-all",
            command,
            position -> intake.takenAt(command, position),
            () -> intake.taken(command))
        : new Decision.Rejected<>(reasons);
  }

  /**
   * Takes a step of the flow.
   *
   * @return the need with the fact {@code need.<step>}; refused with {@code GOV-NED-111} for an
   *     unknown need, {@code GOV-NED-112} for a resource or matter that is unknown, else with the
   *     reasons of {@link org.grassroots.governance.model.need.ListFlow#step}
   */
  public Decision<ListedNeed> step(StepNeed command) {
    session.check(command);
    session.allow("need.step", shelf.pathOf(command.need()));
    return session.run(
        "need.step",
        command,
        position -> shelf.at(command.need(), position),
        () ->
            shelf
                .record(command.need())
                .map(record -> stepped(command, record))
                .orElseGet(() -> NeedShelf.unknown(command.need())));
  }

  private Prepared<ListedNeed> stepped(StepNeed command, StoredRecord record) {
    Optional<Reason> missing =
        missing(command, "resource", id -> new Resources(session, outbox).find(id).isPresent())
            .or(() -> missing(command, "matter", id -> matters.find(id).isPresent()));
    if (missing.isPresent()) {
      return Prepared.of(Decision.rejected(missing.get()), "");
    }
    Decision<ListedNeed> decision =
        rules
            .flow()
            .step(NeedRecords.need(record), command.step(), command.fields(), session.call().now());
    return decision instanceof Decision.Accepted<ListedNeed> accepted
        ? notices.told(
            decision,
            NeedRecords.write(accepted.state(), record.version()),
            "need.step:" + command.key(),
            Map.of(
                NeedMessages.CLAIMANT,
                NeedRecords.need(record).details().getOrDefault(NeedMessages.CLAIMANT, "")))
        : Prepared.of(decision, "");
  }

  private static Optional<Reason> missing(
      StepNeed command, String field, java.util.function.Predicate<String> isKnown) {
    return Optional.ofNullable(command.fields().get(field))
        .filter(id -> !isKnown.test(id))
        .map(id -> Reason.of("GOV-NED-112", "field", field, "id", id));
  }

  /**
   * Lets one need speak for others, or takes them apart again, all or none. Nothing of the needs
   * changes but who speaks, so taking apart undoes it.
   *
   * @return those that are spoken for, in the order of the command, with the fact {@code
   *     need.merged} or {@code need.unmerged}; refused with {@code GOV-NED-111} for an unknown
   *     need, {@code GOV-NED-113} for one that is spoken for already, speaks for others itself, or
   *     is the representative
   */
  public Decision<List<ListedNeed>> link(LinkNeeds command) {
    session.check(command);
    command.needs().forEach(id -> session.allow("need.link", shelf.pathOf(id)));
    command.representative().ifPresent(id -> session.allow("need.link", shelf.pathOf(id)));
    return session.run(
        "need.link",
        command,
        position -> command.needs().stream().map(id -> shelf.at(id, position)).toList(),
        () -> links.linked(command, session.call().now()));
  }

  /** The need of that id; empty when there is none. */
  public Optional<ListedNeed> find(String id) {
    session.allow("need.read", shelf.pathOf(id));
    return shelf.record(id).map(NeedRecords::need);
  }

  /**
   * The first of the list, by priority, then the earliest request, then id. Needs that are spoken
   * for add their supporters to their representative. Memory grows with {@code limit} and the needs
   * that are spoken for, not with the list.
   *
   * @param state only needs in this state
   * @param limit how many, from 1
   */
  public List<RankedItem> top(Optional<String> state, int limit) {
    return reading.top(
        session.rows(session.allow("need.list", ""), NeedRecords.UNIT_PATH), state, limit);
  }

  /** The project list: every project with its needs, by id. */
  public List<Project> projects() {
    return reading.projects(session.rows(session.allow("need.list", ""), NeedRecords.UNIT_PATH));
  }

  /** What became of a need: need → project → matter → satisfaction; empty when there is none. */
  public Optional<NeedTrace> trace(String id) {
    return find(id)
        .map(
            need ->
                reading.traced(
                    need,
                    () -> session.rows(session.allow("need.list", ""), NeedRecords.UNIT_PATH)));
  }

  /**
   * Records what somebody behind a need said.
   *
   * @return the need with the fact {@code need.called-back}; refused with {@code GOV-NED-111} for
   *     an unknown need, {@code GOV-NED-114} when the answer is no level of the region, or there is
   *     an answer without one
   */
  public Decision<ListedNeed> callBack(CallBack command) {
    session.check(command);
    session.allow("need.call-back", shelf.pathOf(command.need()));
    boolean isLevel = rules.satisfaction().isLevel(command.level());
    boolean isAnswer = command.outcome() == Outcome.ANSWERED;
    if (isAnswer ? !isLevel : command.level() != 0) {
      return Decision.rejected(
          Reason.of(
              "GOV-NED-114",
              "level",
              String.valueOf(command.level()),
              "most",
              String.valueOf(rules.satisfaction().levels())));
    }
    return session.run(
        "need.call-back",
        command,
        position -> shelf.at(command.need(), position),
        () ->
            shelf
                .record(command.need())
                .map(record -> calledBack(command, NeedRecords.need(record)))
                .orElseGet(() -> NeedShelf.unknown(command.need())));
  }

  private Prepared<ListedNeed> calledBack(CallBack command, ListedNeed need) {
    Fact fact =
        new Fact(
            "need.called-back",
            need.id(),
            session.call().now(),
            Map.of("outcome", command.outcome().name()));
    return notices.told(
        Decision.accepted(need, fact),
        NeedRecords.write(command, need.unitPath(), session.call().now()),
        "need.call-back:" + command.key(),
        Map.of("level", command.level() == 0 ? "" : String.valueOf(command.level())));
  }

  /** What all call-backs the actor may see say together. */
  public Satisfaction satisfaction() {
    return reading.satisfaction(
        session.rows(session.allow("need.list", ""), NeedRecords.UNIT_PATH));
  }
}

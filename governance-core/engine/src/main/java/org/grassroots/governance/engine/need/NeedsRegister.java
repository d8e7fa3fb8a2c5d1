package org.grassroots.governance.engine.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.engine.notification.Notice;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.resource.Resources;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.NeedMessages;
import org.grassroots.governance.model.need.NeedsListRules;
import org.grassroots.governance.model.need.SatisfactionScale.Outcome;
import org.grassroots.governance.model.need.SatisfactionScale.Satisfaction;
import org.grassroots.governance.model.shared.CodePointOrder;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with the list of single needs. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class NeedsRegister {
  private static final int PAGE = 1000;
  private static final String NEED = "need";

  private final Session session;
  private final NeedsListRules rules;
  private final Matters matters;
  private final Outbox outbox;

  NeedsRegister(Session session, NeedsListRules rules, Matters matters, Outbox outbox) {
    this.session = session;
    this.rules = rules;
    this.matters = matters;
    this.outbox = outbox;
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
            position -> at(command.key(), position),
            () -> taken(command, path))
        : new Decision.Rejected<>(reasons);
  }

  /**
   * What would keep a need out of the list; nothing is changed.
   *
   * @throws InvalidInput as {@link #takeIn}
   */
  public List<Reason> check(TakeInNeed command) {
    session.check(command);
    rules.priority().key(command.urgency(), command.importance(), command.supporters());
    if (rules.channels().contains(command.channel())) {
      return List.of();
    }
    String known = String.join(", ", rules.channels().stream().sorted().toList());
    return List.of(Reason.of("GOV-NED-110", "channel", command.channel(), "known", known));
  }

  private Prepared<ListedNeed> taken(TakeInNeed command, String path) {
    Instant now = session.call().now();
    ListedNeed need =
        new ListedNeed(
            command.key(),
            command.title(),
            command.category(),
            path,
            new ListedNeed.Origin(command.channel(), command.source(), command.evidence()),
            command.urgency(),
            command.importance(),
            command.supporters(),
            command.requested().orElse(now),
            rules.flow().start(),
            Optional.empty(),
            Map.of());
    Fact fact = new Fact("need.taken-in", need.id(), now, Map.of("channel", command.channel()));
    return told(
        Decision.accepted(need, fact),
        NeedRecords.write(need, Write.ABSENT),
        NeedMessages.TAKEN_IN + ":" + command.key(),
        Map.of());
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
    session.allow("need.step", pathOf(command.need()));
    return session.run(
        "need.step",
        command,
        position -> at(command.need(), position),
        () ->
            record(command.need())
                .map(record -> stepped(command, record))
                .orElseGet(() -> unknown(command.need())));
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
        ? told(
            decision,
            NeedRecords.write(accepted.state(), record.version()),
            "need.step:" + command.key(),
            Map.of(
                NeedMessages.CLAIMANT,
                NeedRecords.need(record).details().getOrDefault(NeedMessages.CLAIMANT, "")))
        : Prepared.of(decision, "");
  }

  /** The change with the messages about it; {@code known} says what the fact does not. */
  private Prepared<ListedNeed> told(
      Decision<ListedNeed> decision, Write write, String key, Map<String, String> known) {
    Decision.Accepted<ListedNeed> accepted = (Decision.Accepted<ListedNeed>) decision;
    ListedNeed need = accepted.state();
    Fact fact = accepted.facts().get(0);
    Map<String, String> carried = new HashMap<>(known);
    carried.putAll(fact.details());
    Set<String> recipients = recipients(need, carried, fact);
    List<Write> writes = new ArrayList<>(List.of(write));
    if (!recipients.isEmpty()) {
      writes.addAll(
          outbox.messages(
              new Notice(
                  key,
                  fact.type(),
                  need.id(),
                  fact.at(),
                  recipients,
                  NeedMessages.values(need, carried, outbox.names()))));
    }
    return new Prepared<>(decision, need.id(), writes, List.of());
  }

  /** Whoever claimed the need, before or now, its unit, or ids; but not the one who acted. */
  private Set<String> recipients(ListedNeed need, Map<String, String> carried, Fact fact) {
    Set<String> recipients = new TreeSet<>(outbox.told(fact.type(), fact.at()));
    if (recipients.remove(NeedMessages.CLAIMANT)) {
      recipients.add(carried.getOrDefault(NeedMessages.CLAIMANT, ""));
      recipients.add(need.details().getOrDefault(NeedMessages.CLAIMANT, ""));
    }
    if (recipients.remove(NeedMessages.UNIT)) {
      recipients.add(NeedMessages.unit(need));
    }
    recipients.remove("");
    recipients.remove(session.call().actor().id());
    return recipients;
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
    command.needs().forEach(id -> session.allow("need.link", pathOf(id)));
    command.representative().ifPresent(id -> session.allow("need.link", pathOf(id)));
    return session.run(
        "need.link",
        command,
        position -> command.needs().stream().map(id -> at(id, position)).toList(),
        () -> linked(command));
  }

  private Prepared<List<ListedNeed>> linked(LinkNeeds command) {
    List<Reason> reasons = new ArrayList<>();
    List<ReadCheck> reads = new ArrayList<>();
    command.representative().ifPresent(id -> checkSpeaker(id, reasons, reads));
    List<ListedNeed> changed = new ArrayList<>();
    List<Write> writes = new ArrayList<>();
    for (String id : command.needs()) {
      Optional<StoredRecord> record = record(id);
      if (record.isEmpty()) {
        reasons.add(Reason.of("GOV-NED-111", NEED, id));
        continue;
      }
      ListedNeed need = NeedRecords.need(record.get());
      if (command.representative().isPresent() && !isFree(need, command.representative().get())) {
        reasons.add(Reason.of("GOV-NED-113", NEED, id));
      }
      ListedNeed after = need.spokenForBy(command.representative());
      changed.add(after);
      writes.add(NeedRecords.write(after, record.get().version()));
    }
    if (!reasons.isEmpty()) {
      return Prepared.of(new Decision.Rejected<>(reasons), "");
    }
    Fact fact =
        new Fact(
            command.representative().isPresent() ? "need.merged" : "need.unmerged",
            command.representative().orElse(command.needs().get(0)),
            session.call().now(),
            Map.of("needs", String.join(" ", command.needs())));
    return new Prepared<>(Decision.accepted(changed, fact), fact.subject(), writes, reads);
  }

  private void checkSpeaker(String id, List<Reason> reasons, List<ReadCheck> reads) {
    Optional<StoredRecord> record = record(id);
    if (record.isEmpty()) {
      reasons.add(Reason.of("GOV-NED-111", NEED, id));
    } else if (NeedRecords.need(record.get()).representative().isPresent()) {
      reasons.add(Reason.of("GOV-NED-113", NEED, id));
    } else {
      reads.add(new ReadCheck(NeedRecords.NEED.name(), id, record.get().version()));
    }
  }

  private boolean isFree(ListedNeed need, String speaker) {
    return need.representative().isEmpty()
        && !need.id().equals(speaker)
        && spokenForBy(need.id()).isEmpty();
  }

  private List<ListedNeed> spokenForBy(String speaker) {
    List<ListedNeed> members = new ArrayList<>();
    each(
        NeedRecords.NEED,
        Condition.equal("representative", FieldValue.of(speaker)),
        record -> members.add(NeedRecords.need(record)));
    return members;
  }

  /** The need of that id; empty when there is none. */
  public Optional<ListedNeed> find(String id) {
    session.allow("need.read", pathOf(id));
    return record(id).map(NeedRecords::need);
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
    Condition rows = session.rows(session.allow("need.list", ""), "unit_path");
    Map<String, Long> voices = new HashMap<>();
    each(
        NeedRecords.NEED,
        new Condition.Prefix("representative", ""),
        record -> {
          ListedNeed need = NeedRecords.need(record);
          need.representative()
              .ifPresent(id -> voices.merge(id, need.supporters(), Math::addExact));
        });
    Comparator<Keyed> order =
        Comparator.comparingLong((Keyed one) -> -one.key())
            .thenComparing(one -> one.need().requested())
            .thenComparing(one -> one.need().id(), CodePointOrder.INSTANCE);
    PriorityQueue<Keyed> first = new PriorityQueue<>(order.reversed());
    List<Condition> parts =
        new ArrayList<>(List.of(rows, new Condition.IsAbsent("representative")));
    state.ifPresent(name -> parts.add(Condition.equal("state", FieldValue.of(name))));
    each(
        NeedRecords.NEED,
        new Condition.And(parts),
        record -> {
          ListedNeed need = NeedRecords.need(record);
          long supporters = Math.addExact(need.supporters(), voices.getOrDefault(need.id(), 0L));
          long key = rules.priority().key(need.urgency(), need.importance(), supporters);
          first.add(new Keyed(need, supporters, key));
          if (first.size() > limit) {
            first.remove();
          }
        });
    List<Keyed> sorted = first.stream().sorted(order).toList();
    List<RankedItem> items = new ArrayList<>();
    for (Keyed one : sorted) {
      items.add(
          new RankedItem(
              items.size() + 1,
              one.need(),
              one.supporters(),
              rules.priority().priority(one.key()),
              rules.priority().quadrant(one.need().urgency(), one.need().importance())));
    }
    return List.copyOf(items);
  }

  private record Keyed(ListedNeed need, long supporters, long key) {}

  /** The project list: every project with its needs, by id. */
  public List<Project> projects() {
    Condition rows = session.rows(session.allow("need.list", ""), "unit_path");
    Map<String, List<ListedNeed>> projects = new TreeMap<>(CodePointOrder.INSTANCE);
    each(
        NeedRecords.NEED,
        new Condition.And(List.of(rows, new Condition.Prefix(NeedRecords.PROJECT, ""))),
        record -> {
          ListedNeed need = NeedRecords.need(record);
          projects
              .computeIfAbsent(
                  need.details().getOrDefault(NeedRecords.PROJECT, ""), id -> new ArrayList<>())
              .add(need);
        });
    return projects.entrySet().stream()
        .map(entry -> new Project(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What became of a need: need → project → matter → satisfaction; empty when there is none. */
  public Optional<NeedTrace> trace(String id) {
    return find(id).map(this::traced);
  }

  private NeedTrace traced(ListedNeed need) {
    ListedNeed speaker =
        need.representative().flatMap(this::record).map(NeedRecords::need).orElse(need);
    String project = speaker.details().getOrDefault(NeedRecords.PROJECT, "");
    Optional<Project> found =
        project.isEmpty()
            ? Optional.empty()
            : projects().stream().filter(one -> one.id().equals(project)).findFirst();
    List<String> asked = new ArrayList<>(List.of(speaker.id()));
    spokenForBy(speaker.id()).forEach(member -> asked.add(member.id()));
    return new NeedTrace(
        need,
        speaker,
        found,
        found.stream()
            .flatMap(one -> one.matters().stream())
            .flatMap(matter -> matters.find(matter).stream())
            .toList(),
        satisfaction(
            new Condition.In(
                NEED, asked.stream().map(FieldValue::of).collect(Collectors.toSet()))));
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
    session.allow("need.call-back", pathOf(command.need()));
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
        position -> at(command.need(), position),
        () ->
            record(command.need())
                .map(record -> calledBack(command, NeedRecords.need(record)))
                .orElseGet(() -> unknown(command.need())));
  }

  private Prepared<ListedNeed> calledBack(CallBack command, ListedNeed need) {
    Fact fact =
        new Fact(
            "need.called-back",
            need.id(),
            session.call().now(),
            Map.of("outcome", command.outcome().name()));
    return told(
        Decision.accepted(need, fact),
        NeedRecords.write(command, need.unitPath(), session.call().now()),
        "need.call-back:" + command.key(),
        Map.of("level", command.level() == 0 ? "" : String.valueOf(command.level())));
  }

  /** What all call-backs the actor may see say together. */
  public Satisfaction satisfaction() {
    return satisfaction(session.rows(session.allow("need.list", ""), "unit_path"));
  }

  private Satisfaction satisfaction(Condition which) {
    long[] answers = new long[rules.satisfaction().levels()];
    long[] others = new long[Outcome.values().length];
    each(
        NeedRecords.CALL_BACK,
        which,
        record -> {
          var document = Json.read(record.document());
          Outcome outcome = Outcome.valueOf(document.get("outcome").asText());
          if (outcome == Outcome.ANSWERED) {
            answers[document.get("level").asInt() - 1]++;
          } else {
            others[outcome.ordinal()]++;
          }
        });
    return rules
        .satisfaction()
        .of(answers, others[Outcome.UNREACHABLE.ordinal()], others[Outcome.DECLINED.ordinal()]);
  }

  private void each(RecordKind kind, Condition condition, Consumer<StoredRecord> use) {
    Query query = Query.of(kind.name(), condition, PAGE);
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = session.store().query(next.map(query::after).orElse(query));
      page.records().forEach(use);
      next = page.next();
    } while (next.isPresent());
  }

  private String pathOf(String need) {
    return record(need).map(record -> NeedRecords.need(record).unitPath()).orElse("");
  }

  private Optional<StoredRecord> record(String id) {
    return session.store().get(NeedRecords.NEED.name(), id);
  }

  private ListedNeed at(String id, long position) {
    return session
        .store()
        .getAsOf(NeedRecords.NEED.name(), id, position)
        .map(NeedRecords::need)
        .orElseThrow(() -> new IllegalStateException("No need " + id + " at " + position));
  }

  private static Prepared<ListedNeed> unknown(String id) {
    return Prepared.of(Decision.rejected(Reason.of("GOV-NED-111", NEED, id)), "");
  }
}

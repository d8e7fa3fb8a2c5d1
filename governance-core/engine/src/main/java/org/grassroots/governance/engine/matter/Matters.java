package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.command.CommandRunner;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Act;
import org.grassroots.governance.model.matter.Handling;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.Parties;
import org.grassroots.governance.model.matter.Timing;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with matters. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Matters {
  private static final String MASK = "***";

  private final Session session;
  private final MatterRules rules;
  private final Outbox outbox;

  /** The service for one call context. */
  public Matters(Session session, MatterRules rules, Outbox outbox) {
    this.session = session;
    this.rules = rules;
    this.outbox = outbox;
  }

  /**
   * Takes in a new matter; its id is {@code kind:key}.
   *
   * @return the matter with the fact {@code matter.reported}; or the reasons of a refusal, {@code
   *     GOV-MAT-020} for a kind the region does not have, else those of {@link
   *     org.grassroots.governance.model.matter.Lifecycle#report}
   */
  public Decision<Matter> report(ReportMatter command) {
    session.check(command);
    String unitPath = session.pathOf(command.unit());
    session.allow("matter.report", unitPath);
    Optional<MatterKind> kind = rules.kind(command.kind());
    if (kind.isEmpty()) {
      return unknownKind(command.kind());
    }
    String id = command.kind() + ":" + command.key();
    return session.run(
        "matter.report",
        command,
        position -> matterAt(id, position),
        () ->
            prepare(
                command.key(),
                rules.lifecycle(kind.get()).report(reported(command, id, unitPath))));
  }

  /**
   * Does something about a matter.
   *
   * @return the matter with the fact {@code matter.<action>}; or the reasons of a refusal, {@code
   *     GOV-MAT-021} when there is no such matter, else those of {@link
   *     org.grassroots.governance.model.matter.Lifecycle#act}
   */
  public Decision<Matter> act(ActOnMatter command) {
    session.check(command);
    Optional<StoredRecord> known = record(command.matter());
    String path =
        known.map(record -> MatterRecords.read(record).whereabouts().unitPath()).orElse("");
    session.allow("matter.act", path);
    return session.run(
        "matter.act",
        command,
        position -> matterAt(command.matter(), position),
        () ->
            record(command.matter())
                .map(r -> prepared(command, r))
                .orElseGet(() -> missing(command)));
  }

  /**
   * Takes in one batch of published matters, all or nothing. What is there already stays; what is
   * there with other content becomes a new version. Repeating a batch, wholly or in other batches,
   * is harmless.
   *
   * @return the batch as it stands, with the fact {@code matter.imported}; refused with {@code
   *     GOV-MAT-020} for an unknown kind
   */
  public Decision<ImportedMatters> importAll(ImportMatters command) {
    session.check(command);
    session.allow("matter.import", "");
    Optional<MatterKind> kind = rules.kind(command.kind());
    if (kind.isEmpty()) {
      return unknownKind(command.kind());
    }
    return CommandRunner.retrying(
        () -> {
          MatterImport batch = new MatterImport(command, kind.get(), session.store());
          return batch.writes().isEmpty()
              ? Decision.accepted(batch.outcome())
              : store(command, batch);
        });
  }

  /**
   * Derives the due instants of a page of open matters anew, after the calendar was edited, and
   * enters rungs that lay in years it did not know. All of the page or nothing.
   *
   * @param pageSize from 1 to 1,000
   * @return what moved, with a fact {@code matter.reprojected} for each, which says from when to
   *     when
   */
  public Decision<Reprojection> reproject(int pageSize, Optional<Query.Cursor> after) {
    session.allow("matter.reproject", "");
    MatterQuestion open = MatterQuestion.all(pageSize).open();
    return CommandRunner.retrying(
        () -> new MatterReprojection(session, rules).page(after.map(open::after).orElse(open)));
  }

  /** The matter of that id, masked as the policy says; empty when there is none. */
  public Optional<Matter> find(String id) {
    Optional<Matter> matter = record(id).map(MatterRecords::read);
    String path = matter.map(found -> found.whereabouts().unitPath()).orElse("");
    AccessDecision.Allowed allowed = session.allow("matter.read", path);
    return matter.map(found -> masked(found, allowed.masked()));
  }

  /** The matters that a question asks for and the actor may see, in the order of the question. */
  public MatterPage list(MatterQuestion question) {
    AccessDecision.Allowed allowed = session.allow("matter.list", "");
    return question.ask(
        session.store(),
        session.rows(allowed, "unit_path"),
        matter -> masked(matter, allowed.masked()));
  }

  /**
   * The time a matter has, as measured now; empty when there is no such matter or it has no
   * deadline of our own.
   */
  public Optional<MatterTime> time(String id) {
    Instant now = session.call().now();
    return find(id)
        .flatMap(
            matter ->
                rules
                    .kind(matter.kind())
                    .flatMap(kind -> time(rules.lifecycle(kind), matter, now)));
  }

  private static Optional<MatterTime> time(Lifecycle lifecycle, Matter matter, Instant now) {
    Instant until = matter.timing().closed().filter(end -> end.isBefore(now)).orElse(now);
    return lifecycle
        .budget(matter)
        .map(
            budget ->
                new MatterTime(
                    budget.due(),
                    budget.budget(),
                    budget.elapsed(until),
                    budget.remaining(until),
                    budget.deadline().isStillAt(until),
                    lifecycle.light(matter, now),
                    lifecycle.nextRung(matter)));
  }

  /**
   * What the actor may do about a matter now, in the order of its kind; empty when there is no such
   * matter.
   */
  public List<MatterKind.Action> possible(String id) {
    return find(id)
        .flatMap(matter -> rules.kind(matter.kind()).map(kind -> possible(matter, kind)))
        .orElse(List.of());
  }

  private List<MatterKind.Action> possible(Matter matter, MatterKind kind) {
    Actor actor = session.call().actor();
    return rules.lifecycle(kind).possible(matter, actor.id(), rolesAt(matter, actor));
  }

  private Decision<ImportedMatters> store(ImportMatters command, MatterImport batch) {
    Fact fact =
        new Fact(
            "matter.imported",
            command.source(),
            session.call().now(),
            Map.of("matters", String.valueOf(batch.writes().size()), "batch", command.key()));
    Decision<ImportedMatters> decision = Decision.accepted(batch.outcome(), fact);
    return session.run(
        "matter.import",
        new Batch(batch.key()),
        position -> batch.outcome(),
        () -> new Prepared<>(decision, command.source(), batch.writes(), List.of()));
  }

  /** The command under the key that names its content and the versions it goes over. */
  private record Batch(String key) implements Command {}

  private Matter reported(ReportMatter command, String id, String unitPath) {
    Parties parties =
        new Parties(
            Optional.of(session.call().actor().id()),
            command.reporter(),
            Optional.empty(),
            Optional.empty());
    return new Matter(
        id,
        command.kind(),
        command.category(),
        "",
        new Whereabouts(unitPath, Optional.empty(), command.position()),
        parties,
        Timing.openedAt(session.call().now()),
        Handling.NONE,
        command.details());
  }

  private Prepared<Matter> prepared(ActOnMatter command, StoredRecord record) {
    Matter matter = MatterRecords.read(record);
    MatterKind kind =
        rules
            .kind(matter.kind())
            .orElseThrow(() -> new IllegalStateException("No matter kind " + matter.kind()));
    Actor actor = session.call().actor();
    Act act =
        new Act(
            command.action(),
            actor.id(),
            rolesAt(matter, actor),
            command.fields(),
            command.evidence(),
            session.call().now());
    return prepare(command.key(), rules.lifecycle(kind).act(matter, act), matter, record.version());
  }

  private Prepared<Matter> prepare(String key, Decision<Matter> decision) {
    Decision<Matter> assigned = accountable(decision);
    if (!(assigned instanceof Decision.Accepted<Matter> accepted)) {
      return Prepared.of(assigned, "");
    }
    Matter matter = accepted.state();
    List<Write> others = new ArrayList<>(agenda().items(matter));
    others.addAll(told("matter.report:" + key, accepted, matter));
    return prepared(accepted, 0, others);
  }

  private Prepared<Matter> prepare(
      String key, Decision<Matter> decision, Matter before, long version) {
    Decision<Matter> assigned = accountable(decision);
    if (!(assigned instanceof Decision.Accepted<Matter> accepted)) {
      return Prepared.of(assigned, "");
    }
    List<Write> others = new ArrayList<>(agenda().items(before, accepted.state()));
    others.addAll(told("matter.act:" + key, accepted, before));
    return prepared(accepted, version, others);
  }

  private List<Write> told(String key, Decision.Accepted<Matter> accepted, Matter before) {
    return new MatterNotices(session.store(), outbox, rules)
        .ofAct(key, accepted.facts().get(0), before, accepted.state(), session.call().actor().id());
  }

  private static Prepared<Matter> prepared(
      Decision.Accepted<Matter> accepted, long version, List<Write> items) {
    List<Write> writes = new ArrayList<>();
    writes.add(MatterRecords.write(accepted.state(), version));
    writes.addAll(items);
    return new Prepared<>(accepted, accepted.state().id(), writes, List.of());
  }

  /**
   * Names the accountable post by the responsibility list. That there is none is a fact, {@code
   * matter.without-duty}, of every act.
   */
  private Decision<Matter> accountable(Decision<Matter> decision) {
    if (!(decision instanceof Decision.Accepted<Matter> accepted) || rules.duties().isEmpty()) {
      return decision;
    }
    Instant now = session.call().now();
    Matter matter = rules.withAccountable(accepted.state(), now);
    if (matter.handling().accountable().isPresent()) {
      return new Decision.Accepted<>(matter, accepted.facts());
    }
    List<Fact> facts = new ArrayList<>(accepted.facts());
    facts.add(
        new Fact(
            "matter.without-duty",
            matter.id(),
            now,
            Map.of("category", matter.category(), "state", matter.state())));
    return new Decision.Accepted<>(matter, facts);
  }

  private MatterAgenda agenda() {
    return new MatterAgenda(session.store(), rules);
  }

  private static Prepared<Matter> missing(ActOnMatter command) {
    return Prepared.of(Decision.rejected(Reason.of("GOV-MAT-021", "matter", command.matter())), "");
  }

  private <S> Decision<S> unknownKind(String kind) {
    return Decision.rejected(
        Reason.of("GOV-MAT-020", "kind", kind, "known", rules.kinds().keySet().toString()));
  }

  private Optional<StoredRecord> record(String id) {
    return session.store().get(MatterRecords.KIND.name(), id);
  }

  private Matter matterAt(String id, long position) {
    return session
        .store()
        .getAsOf(MatterRecords.KIND.name(), id, position)
        .map(MatterRecords::read)
        .orElseThrow(() -> new IllegalStateException("No matter " + id + " at " + position));
  }

  private static Set<String> rolesAt(Matter matter, Actor actor) {
    Set<String> units = Set.of(matter.whereabouts().unitPath().split("/"));
    Set<String> roles = new HashSet<>();
    actor.roles().stream()
        .filter(held -> units.contains(held.unit()))
        .forEach(held -> roles.add(held.role()));
    return roles;
  }

  private static Matter masked(Matter matter, Set<String> fields) {
    return fields.contains(MatterKind.REPORTER) ? matter.withReporterMasked(MASK) : matter;
  }
}

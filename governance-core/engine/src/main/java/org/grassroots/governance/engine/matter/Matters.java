package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.command.CommandRunner;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.engine.notification.Outbox;
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

/**
 * What an actor can do with matters. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Matters {
  private static final String MASK = "***";

  private final Session session;
  private final MatterRules rules;
  private final MatterCommits commits;

  /** The service for one call context; what an action tells is left in the outbox. */
  public Matters(Session session, MatterRules rules, Outbox outbox) {
    this.session = session;
    this.rules = rules;
    this.commits = new MatterCommits(session, rules, outbox);
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
        () -> commits.report(command.key(), kind.get(), reported(command, id, unitPath)));
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
        known.flatMap(record -> Json.optionalText(record, MatterRecords.UNIT_PATH)).orElse("");
    session.allow("matter.act", path);
    Latest latest = new Latest(command.matter(), known);
    return session.run(
        "matter.act",
        command,
        position -> matterAt(command.matter(), position),
        () ->
            latest
                .record()
                .map(record -> commits.act(command, record))
                .orElseGet(() -> missing(command)));
  }

  /** A matter as it was read for the permission, and read anew for each decision after that. */
  private final class Latest {
    private final String id;
    private Optional<StoredRecord> known;
    private boolean isUsed;

    Latest(String id, Optional<StoredRecord> known) {
      this.id = id;
      this.known = known;
    }

    Optional<StoredRecord> record() {
      if (isUsed) {
        known = Matters.this.record(id);
      }
      isUsed = true;
      return known;
    }
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
        session.rows(allowed, MatterRecords.UNIT_PATH),
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
    return rules.lifecycle(kind).possible(matter, actor.id(), MatterCommits.rolesAt(matter, actor));
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

  private static Matter masked(Matter matter, Set<String> fields) {
    return fields.contains(MatterKind.REPORTER) ? matter.withReporterMasked(MASK) : matter;
  }
}

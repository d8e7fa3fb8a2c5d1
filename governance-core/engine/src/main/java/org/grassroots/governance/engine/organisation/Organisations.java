package org.grassroots.governance.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.model.organisation.Appointments;
import org.grassroots.governance.model.organisation.Appointments.Nomination;
import org.grassroots.governance.model.organisation.DueElection;
import org.grassroots.governance.model.organisation.Establishment;
import org.grassroots.governance.model.organisation.Establishment.Charter;
import org.grassroots.governance.model.organisation.HeldPost;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with organisations. Every refusal gives the reasons of the model; in
 * addition {@code GOV-ORG-108} no such organisation, {@code GOV-ORG-101} a kind the region no
 * longer has. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Organisations {
  private static final String PATH = "unit_path";

  private final Session session;
  private final OrganisationRules rules;
  private final OrganisationWrites records;

  /** The service for one call context. */
  public Organisations(Session session, OrganisationRules rules) {
    this.session = session;
    this.rules = rules;
    records = new OrganisationWrites(session, rules);
  }

  /**
   * Founds an organisation, as {@link Establishment#establish}.
   *
   * @return refused too with {@code GOV-ORG-109} where the id is taken
   */
  public Decision<Organisation> establish(EstablishOrganisation command) {
    session.check(command);
    session.allow("organisation.establish", session.pathOf(command.unit()));
    return session.run(
        "organisation.establish", command, at(command.organisation()), () -> prepare(command));
  }

  private Prepared<Organisation> prepare(EstablishOrganisation command) {
    if (records.record(command.organisation()).isPresent()) {
      return refused(Reason.of("GOV-ORG-109", "organisation", command.organisation()));
    }
    Charter wanted = command.charter();
    Optional<StoredRecord> above =
        Optional.of(wanted.parent()).filter(id -> !id.isEmpty()).flatMap(records::record);
    if (!wanted.parent().isEmpty() && above.isEmpty()) {
      return refused(missing(wanted.parent()));
    }
    Optional<Organisation> parent = above.map(OrganisationRecords::read);
    LocalDate day = command.day();
    if (parent.filter(found -> !found.existsOn(day)).isPresent()) {
      return refused(
          Reason.of("GOV-ORG-104", "organisation", wanted.parent(), "day", day.toString()));
    }
    Charter charter =
        new Charter(
            wanted.form(),
            wanted.parent(),
            parent.map(Organisation::kind).orElse(""),
            wanted.members(),
            wanted.covers(),
            wanted.approvals());
    Decision<Organisation> decision =
        establishment(day)
            .establish(
                Organisation.unborn(
                    command.organisation(), command.name(), command.kind(), command.unit()),
                charter);
    return prepared(
        decision,
        founded -> {
          List<Write> writes = new ArrayList<>(records.born(founded));
          above.map(OrganisationRecords::touch).ifPresent(writes::add);
          return writes;
        });
  }

  /** Gives an organisation another form, as {@link Establishment#changeForm}. */
  public Decision<Organisation> changeForm(ChangeOrganisationForm command) {
    return change(
        new Step("organisation.change-form", command, command.organisation()),
        before -> establishment(command.day()).changeForm(before, command.form()));
  }

  /** Takes a member in, confirms one or lets one go, as {@link Establishment#member}. */
  public Decision<Organisation> member(ChangeMember command) {
    return change(
        new Step("organisation.change-member", command, command.organisation()),
        before ->
            establishment(command.day()).member(before, command.person(), command.standing()));
  }

  /** Ends an organisation, as {@link Establishment#dissolve}. */
  public Decision<Organisation> dissolve(DissolveOrganisation command) {
    return change(
        new Step("organisation.dissolve", command, command.organisation()),
        before ->
            establishment(command.day())
                .dissolve(before, records.children(before.id(), command.day())));
  }

  /** Lets a post be vacant again, as {@link Appointments#vacate}. */
  public Decision<Organisation> vacate(VacatePost command) {
    return change(
        new Step("organisation.vacate", command, command.organisation()),
        before -> appointments(command.day()).vacate(before, command.post(), command.person()));
  }

  /** Lets the running term last longer, as {@link Appointments#extend}. */
  public Decision<Organisation> extendTerm(ExtendTerm command) {
    return change(
        new Step("organisation.extend-term", command, command.organisation()),
        before -> appointments(command.day()).extend(before, command.until(), command.reference()));
  }

  /** Gives a post to a person, as {@link Appointments#appoint}. */
  public Decision<Organisation> appoint(AppointHolder command) {
    List<String> people = List.of(command.person());
    Nomination wanted =
        new Nomination(command.post(), command.person(), command.until(), command.isActing());
    return change(
        new Step("organisation.appoint", command, command.organisation()),
        before ->
            appointments(command.day())
                .appoint(before, wanted, held(people).getOrDefault(command.person(), List.of())),
        people);
  }

  /** Records an election, as {@link Appointments#elect}. */
  public Decision<Organisation> elect(RecordElection command) {
    List<Nomination> elected =
        command.seats().stream()
            .map(seat -> new Nomination(seat.post(), seat.person(), Optional.empty(), false))
            .toList();
    List<String> people = elected.stream().map(Nomination::person).distinct().toList();
    return change(
        new Step("organisation.elect", command, command.organisation()),
        before -> appointments(command.day()).elect(before, elected, held(people)),
        people);
  }

  /**
   * Lets one organisation go up in another, as {@link Establishment#merge}; refused too with {@code
   * GOV-ORG-106} while others are below the one that ends.
   *
   * @return the one that lasts
   */
  public Decision<Organisation> merge(MergeOrganisations command) {
    session.check(command);
    for (String id : List.of(command.organisation(), command.into())) {
      session.allow("organisation.merge", pathOf(records.record(id)));
    }
    return session.run("organisation.merge", command, at(command.into()), () -> prepare(command));
  }

  private Prepared<Organisation> prepare(MergeOrganisations command) {
    Optional<StoredRecord> from = records.record(command.organisation());
    Optional<StoredRecord> into = records.record(command.into());
    if (from.isEmpty() || into.isEmpty()) {
      return refused(missing(from.isEmpty() ? command.organisation() : command.into()));
    }
    Organisation ending = OrganisationRecords.read(from.get());
    Optional<Reason> unknown = unknownKind(ending);
    if (unknown.isPresent()) {
      return refused(unknown.get());
    }
    List<String> children = records.children(ending.id(), command.day());
    Establishment establishment = establishment(command.day());
    Decision<Organisation> ended = establishment.dissolve(ending, children);
    if (!(ended instanceof Decision.Accepted<Organisation> gone)) {
      return Prepared.of(ended, "");
    }
    Decision<Organisation> decision =
        establishment.merge(ending, OrganisationRecords.read(into.get()));
    if (!(decision instanceof Decision.Accepted<Organisation> merged)) {
      return Prepared.of(decision, "");
    }
    List<Fact> facts = new ArrayList<>(merged.facts());
    facts.addAll(gone.facts());
    return prepared(
        new Decision.Accepted<>(merged.state(), facts),
        lasting -> {
          List<Write> writes = new ArrayList<>(records.changed(lasting, into));
          writes.addAll(records.changed(gone.state(), from));
          return writes;
        });
  }

  private record Step(String action, Command command, String organisation) {}

  private Decision<Organisation> change(
      Step step, Function<Organisation, Decision<Organisation>> decide) {
    return change(step, decide, List.of());
  }

  private Decision<Organisation> change(
      Step step, Function<Organisation, Decision<Organisation>> decide, List<String> people) {
    session.check(step.command());
    session.allow(step.action(), pathOf(records.record(step.organisation())));
    return session.run(
        step.action(),
        step.command(),
        at(step.organisation()),
        () -> prepare(step, decide, people));
  }

  private Prepared<Organisation> prepare(
      Step step, Function<Organisation, Decision<Organisation>> decide, List<String> people) {
    Optional<StoredRecord> record = records.record(step.organisation());
    if (record.isEmpty()) {
      return refused(missing(step.organisation()));
    }
    Organisation before = OrganisationRecords.read(record.get());
    Optional<Reason> unknown = unknownKind(before);
    if (unknown.isPresent()) {
      return refused(unknown.get());
    }
    return prepared(
        decide.apply(before),
        changed -> {
          List<Write> writes = new ArrayList<>(records.changed(changed, record));
          writes.addAll(records.people(people, changed.id()));
          return writes;
        });
  }

  private static Prepared<Organisation> prepared(
      Decision<Organisation> decision, Function<Organisation, List<Write>> writes) {
    return decision instanceof Decision.Accepted<Organisation> accepted
        ? new Prepared<>(decision, accepted.state().id(), writes.apply(accepted.state()), List.of())
        : Prepared.of(decision, "");
  }

  private static Prepared<Organisation> refused(Reason reason) {
    return Prepared.of(Decision.rejected(reason), "");
  }

  private static Reason missing(String id) {
    return Reason.of("GOV-ORG-108", "organisation", id);
  }

  private Optional<Reason> unknownKind(Organisation organisation) {
    return rules.book().kind(organisation.kind()).isPresent()
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                "GOV-ORG-101",
                "kind",
                organisation.kind(),
                "known",
                rules.book().kinds().keySet().toString()));
  }

  private Map<String, List<HeldPost>> held(List<String> people) {
    return PersonRecords.held(session.store(), people);
  }

  private Establishment establishment(LocalDate day) {
    return new Establishment(rules.book(), day, session.call().now());
  }

  private Appointments appointments(LocalDate day) {
    return new Appointments(rules.book(), day, session.call().now());
  }

  private LongFunction<Organisation> at(String id) {
    return position ->
        session
            .store()
            .getAsOf(OrganisationRecords.KIND.name(), id, position)
            .map(OrganisationRecords::read)
            .orElseThrow(() -> new IllegalStateException("No organisation " + id));
  }

  private String pathOf(Optional<StoredRecord> record) {
    return record.map(found -> session.pathOf(OrganisationRecords.read(found).unit())).orElse("");
  }

  /** The organisation of that id; empty when there is none. */
  public Optional<Organisation> find(String id) {
    Optional<StoredRecord> record = records.record(id);
    session.allow("organisation.read", pathOf(record));
    return record.map(OrganisationRecords::read);
  }

  /** Every organisation the actor may see, those that have ended too, by id. */
  public List<Organisation> list() {
    return visible(Condition.all());
  }

  /**
   * The elections due up to a day, that day included, which the actor may see, longest due first.
   */
  public List<DueElection> due(LocalDate day) {
    Condition isDue =
        new Condition.Range(
            "election_due", Optional.empty(), Optional.of(FieldValue.of(day.plusDays(1))));
    Map<String, DueElection> due = new HashMap<>();
    visible(isDue)
        .forEach(
            organisation ->
                records
                    .election(organisation)
                    .ifPresent(election -> due.put(organisation.id(), election)));
    return due.values().stream()
        .filter(election -> !election.due().isAfter(day))
        .sorted(Comparator.comparing(DueElection::due).thenComparing(DueElection::organisation))
        .toList();
  }

  private List<Organisation> visible(Condition where) {
    Condition rows = session.rows(session.allow("organisation.list", ""), PATH);
    return records.records(Condition.and(where, rows)).stream()
        .map(OrganisationRecords::read)
        .toList();
  }
}

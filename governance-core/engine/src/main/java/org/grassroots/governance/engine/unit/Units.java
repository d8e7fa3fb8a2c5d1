package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.internal.Pages;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.Succession;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.model.unit.UnitEdits;
import org.grassroots.governance.model.unit.UnitForest;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitLives;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with the unit register. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Units {
  /** The hierarchy in which registered units hang. */
  public static final String REGISTER = "territory";

  private static final int PAGE = 1000;

  private final Session session;
  private final RegisterRules rules;

  /** The service for one call context. */
  public Units(Session session, RegisterRules rules) {
    this.session = session;
    this.rules = rules;
  }

  /** The path of a unit by its id; the id alone, ended by a slash, for a unit nobody registered. */
  public static String path(RecordStore store, String id) {
    return store
        .get(UnitRecords.KIND.name(), id)
        .map(record -> UnitRecords.read(record).path())
        .orElse(id + "/");
  }

  /**
   * Registers units, all or none.
   *
   * @return the units in the order of the command, with the fact {@code unit.registered}; refused
   *     with every reason: {@code GOV-UNI-101} an id twice or registered already, {@code
   *     GOV-UNI-102} a parent that is unknown, has an end or comes later, {@code GOV-UNI-204} one
   *     of no higher level and {@code GOV-UNI-208} no such level, where the region tells levels
   */
  public Decision<List<RegisteredUnit>> register(RegisterUnits command) {
    session.check(command);
    session.allow("unit.register", "");
    return session.run(
        "unit.register", command, position -> registered(command), () -> prepare(command));
  }

  /** The unit of that id; empty when nobody registered it or the actor may not see it. */
  public Optional<RegisteredUnit> find(String id) {
    session.allow("unit.read", session.pathOf(id));
    return session.store().get(UnitRecords.KIND.name(), id).map(UnitRecords::read);
  }

  /** Every unit the actor may see that exists today, parents before children, siblings by id. */
  public List<RegisteredUnit> all() {
    return under(session.rows(session.allow("unit.list", ""), "unit_path"));
  }

  /**
   * A unit and all below it that exist today, as far as the actor may see them: a range of paths,
   * whatever the size of the register.
   */
  public List<RegisteredUnit> subtree(String id) {
    String path = session.pathOf(id);
    Condition rows = session.rows(session.allow("unit.list", path), "unit_path");
    return under(Condition.and(rows, new Condition.Prefix("unit_path", path)));
  }

  private List<RegisteredUnit> under(Condition rows) {
    Query query =
        Query.of(UnitRecords.KIND.name(), rows, PAGE).orderedBy(Query.Sort.by("unit_path"));
    LocalDate today = today();
    return Pages.all(session.store(), query).stream()
        .filter(record -> UnitRecords.existsAt(record, today))
        .map(UnitRecords::read)
        .toList();
  }

  private LocalDate today() {
    return rules.day(session.call().now());
  }

  /** A unit through time; empty when nobody registered it or the actor may not see it. */
  public Optional<UnitLife> life(String id) {
    session.allow("unit.read", session.pathOf(id));
    return new StoredUnits(session.store()).find(id);
  }

  /**
   * The whole register through time, for as-of views, comparisons and figures carried between days.
   * Reads every unit once; keep it while nothing changes.
   */
  public UnitForest forest() {
    session.allow("unit.forest", "");
    RecordStore store = session.store();
    List<UnitLife> lives =
        Pages.all(store, UnitRecords.KIND.name(), Condition.all()).stream()
            .map(StoredUnits::life)
            .toList();
    List<Succession> successions =
        Pages.all(store, UnitRecords.SUCCESSIONS.name(), Condition.all()).stream()
            .map(UnitRecords::succession)
            .toList();
    return UnitForest.of(rules.hierarchies(), REGISTER, lives, successions);
  }

  /**
   * Changes registered units, all or none. The paths that scopes compare follow at once: what is
   * below a unit that moves is written with it, nothing else is. A change of a day to come is known
   * at once; paths and names follow on that day, when what is due is done.
   *
   * @return the units that changed, with the facts of {@link UnitForest#apply}; refused with its
   *     reasons, or {@code GOV-UNI-104} an id that is too long or has a slash or a star
   */
  public Decision<List<RegisteredUnit>> change(ChangeUnits command) {
    session.check(command);
    session.allow("unit.change", "");
    return session.run(
        "unit.change",
        command,
        position -> asOf(ids(command.changes()), position),
        () -> prepare(command));
  }

  /**
   * Registers units with their past and future, all or none.
   *
   * @return the units by id as they are today, with the fact {@code unit.registered}; refused with
   *     every reason of {@link UnitLives#reasons}, or {@code GOV-UNI-104} an id that is too long or
   *     has a slash or a star
   */
  public Decision<List<RegisteredUnit>> registerHistory(RegisterHistory command) {
    session.check(command);
    session.allow("unit.register", "");
    return session.run(
        "unit.register-history",
        command,
        position -> asOf(ids(command), position),
        () -> prepare(command));
  }

  private static Set<String> ids(RegisterHistory command) {
    return command.lives().stream()
        .map(UnitLife::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(List<UnitChange> changes) {
    Set<String> ids = new TreeSet<>();
    changes.forEach(change -> ids.addAll(UnitIds.of(change)));
    return ids;
  }

  private Prepared<List<RegisteredUnit>> prepare(RegisterHistory command) {
    List<Reason> reasons = new ArrayList<>(UnitIds.reasons(ids(command)));
    StoredUnits units = new StoredUnits(session.store());
    units.lookUp(ids(command));
    reasons.addAll(UnitLives.reasons(command.lives(), units, rules.hierarchies()));
    if (!reasons.isEmpty()) {
      return Prepared.of(new Decision.Rejected<>(reasons), "");
    }
    UnitEdits edits = new UnitEdits(command.lives(), command.successions());
    return accepted(
        command.key(),
        units,
        edits,
        command.levels(),
        List.of(registered(command.key(), command.lives().size())));
  }

  private Prepared<List<RegisteredUnit>> accepted(
      String key,
      StoredUnits units,
      UnitEdits edits,
      Map<String, String> levels,
      List<Fact> facts) {
    UnitWrites writes = new UnitWrites(session.store(), units, edits, rules, today(), levels);
    String number = session.call().now() + "/" + key;
    List<Write> all = List.copyOf(writes.all(number, edits.successions()));
    Decision<List<RegisteredUnit>> answer = new Decision.Accepted<>(writes.registered(), facts);
    return new Prepared<>(answer, key, all, units.reads(all));
  }

  private Fact registered(String key, int units) {
    Map<String, String> details = Map.of("units", String.valueOf(units));
    return new Fact("unit.registered", key, session.call().now(), details);
  }

  private Prepared<List<RegisteredUnit>> prepare(ChangeUnits command) {
    List<Reason> reasons = UnitIds.reasons(ids(command.changes()));
    if (!reasons.isEmpty()) {
      return Prepared.of(new Decision.Rejected<>(reasons), "");
    }
    StoredUnits units = new StoredUnits(session.store());
    Decision<UnitEdits> decision = UnitEdits.decide(units, rules.hierarchies(), command.changes());
    return decision instanceof Decision.Accepted<UnitEdits> accepted
        ? accepted(command.key(), units, accepted.state(), Map.of(), accepted.facts())
        : Prepared.of(
            new Decision.Rejected<>(((Decision.Rejected<UnitEdits>) decision).reasons()), "");
  }

  private List<RegisteredUnit> asOf(Set<String> ids, long position) {
    return ids.stream()
        .flatMap(id -> session.store().getAsOf(UnitRecords.KIND.name(), id, position).stream())
        .map(UnitRecords::read)
        .toList();
  }

  private Prepared<List<RegisteredUnit>> prepare(RegisterUnits command) {
    Map<String, StoredRecord> stored = stored(command);
    NewUnits units = new NewUnits(rules, stored, today());
    command.units().forEach(units::take);
    if (!units.reasons().isEmpty()) {
      return Prepared.of(new Decision.Rejected<>(units.reasons()), "");
    }
    List<Write> writes = new ArrayList<>(units.writes());
    // a parent is written again, so that it cannot be closed at the same time
    stored.values().forEach(record -> writes.add(UnitRecords.touch(record)));
    Fact fact = registered(command.key(), units.units().size());
    return new Prepared<>(Decision.accepted(units.units(), fact), command.key(), writes, List.of());
  }

  private Map<String, StoredRecord> stored(RegisterUnits command) {
    Set<String> ids = new HashSet<>();
    command.units().forEach(entry -> ids.addAll(List.of(entry.id(), entry.parent())));
    ids.remove("");
    Map<String, StoredRecord> stored = new HashMap<>();
    session
        .store()
        .getAll(UnitRecords.KIND.name(), ids)
        .forEach(record -> stored.put(record.id(), record));
    return stored;
  }

  private List<RegisteredUnit> registered(RegisterUnits command) {
    return command.units().stream()
        .map(
            entry ->
                UnitRecords.read(
                    session.store().get(UnitRecords.KIND.name(), entry.id()).orElseThrow()))
        .toList();
  }
}

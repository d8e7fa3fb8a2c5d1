package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.internal.Pages;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.Succession;
import org.grassroots.governance.model.unit.UnitEdits;
import org.grassroots.governance.model.unit.UnitForest;
import org.grassroots.governance.model.unit.UnitLife;
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

  /** The service for one call context. */
  public Units(Session session) {
    this.session = session;
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
   *     GOV-UNI-102} a parent that is unknown or comes later
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

  /** Every unit the actor may see that has not ended, parents before children, siblings by id. */
  public List<RegisteredUnit> all() {
    return under(session.rows(session.allow("unit.list", ""), "unit_path"));
  }

  /**
   * A unit and all below it that have not ended, as far as the actor may see them: a range of
   * paths, whatever the size of the register.
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
        .filter(record -> UnitRecords.end(record).map(end -> end.isAfter(today)).orElse(true))
        .map(UnitRecords::read)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(session.call().now(), ZoneOffset.UTC);
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
    return UnitForest.of(List.of(), REGISTER, lives, successions);
  }

  /**
   * Changes registered units, all or none. The paths that scopes compare follow at once: what is
   * below a unit that moves is written with it, nothing else is.
   *
   * @return the units that changed, with the facts of {@link UnitForest#apply}; refused with its
   *     reasons, or {@code GOV-UNI-103} a change that begins in the future, {@code GOV-UNI-104} an
   *     id that is too long or has a slash or a star
   */
  public Decision<List<RegisteredUnit>> change(ChangeUnits command) {
    session.check(command);
    session.allow("unit.change", "");
    return session.run(
        "unit.change", command, position -> changed(command, position), () -> prepare(command));
  }

  private Prepared<List<RegisteredUnit>> prepare(ChangeUnits command) {
    List<Reason> reasons = new ArrayList<>();
    command.changes().forEach(change -> reasons.addAll(UnitIds.reasons(change, today())));
    if (!reasons.isEmpty()) {
      return Prepared.of(new Decision.Rejected<>(reasons), "");
    }
    StoredUnits units = new StoredUnits(session.store());
    Decision<UnitEdits> decision = UnitEdits.decide(units, List.of(), command.changes());
    if (decision instanceof Decision.Accepted<UnitEdits> accepted) {
      UnitWrites writes = new UnitWrites(session.store(), units, accepted.state());
      String key = session.call().now() + "/" + command.key();
      List<Write> all = List.copyOf(writes.all(key, accepted.state().successions()));
      Decision<List<RegisteredUnit>> answer =
          new Decision.Accepted<>(writes.registered(), accepted.facts());
      return new Prepared<>(answer, command.key(), all, units.reads(all));
    }
    return Prepared.of(
        new Decision.Rejected<>(((Decision.Rejected<UnitEdits>) decision).reasons()), "");
  }

  private List<RegisteredUnit> changed(ChangeUnits command, long position) {
    Set<String> ids = new TreeSet<>();
    command.changes().forEach(change -> ids.addAll(UnitIds.of(change)));
    return ids.stream()
        .flatMap(id -> session.store().getAsOf(UnitRecords.KIND.name(), id, position).stream())
        .map(UnitRecords::read)
        .toList();
  }

  private Prepared<List<RegisteredUnit>> prepare(RegisterUnits command) {
    Map<String, StoredRecord> stored = stored(command);
    Map<String, String> paths = new HashMap<>();
    stored.forEach((id, record) -> paths.put(id, UnitRecords.read(record).path()));
    Set<String> seen = new HashSet<>(stored.keySet());
    List<RegisteredUnit> units = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    for (UnitEntry entry : command.units()) {
      if (!seen.add(entry.id())) {
        reasons.add(Reason.of("GOV-UNI-101", "unit", entry.id()));
      }
      String above = entry.parent().isEmpty() ? "" : paths.get(entry.parent());
      if (above == null) {
        reasons.add(Reason.of("GOV-UNI-102", "unit", entry.id(), "parent", entry.parent()));
        continue;
      }
      String path = above + entry.id() + "/";
      paths.put(entry.id(), path);
      units.add(new RegisteredUnit(entry.id(), entry.name(), entry.level(), path));
    }
    return reasons.isEmpty()
        ? accepted(command, units, stored)
        : Prepared.of(new Decision.Rejected<>(reasons), "");
  }

  private Prepared<List<RegisteredUnit>> accepted(
      RegisterUnits command, List<RegisteredUnit> units, Map<String, StoredRecord> parents) {
    Fact fact =
        new Fact(
            "unit.registered",
            command.key(),
            session.call().now(),
            Map.of("units", String.valueOf(units.size())));
    List<Write> writes = new ArrayList<>();
    units.forEach(unit -> writes.add(UnitRecords.write(unit)));
    // a parent is written again, so that it cannot be closed at the same time
    parents.values().forEach(record -> writes.add(UnitRecords.touch(record)));
    return new Prepared<>(Decision.accepted(units, fact), command.key(), writes, List.of());
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

package org.grassroots.governance.engine.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with the unit register. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Units {
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

  /** Every unit the actor may see, parents before their children, siblings by id. */
  public List<RegisteredUnit> all() {
    Condition rows = session.rows(session.allow("unit.list", ""), "unit_path");
    Query query =
        Query.of(UnitRecords.KIND.name(), rows, PAGE).orderedBy(Query.Sort.by("unit_path"));
    List<RegisteredUnit> units = new ArrayList<>();
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = session.store().query(next.map(query::after).orElse(query));
      page.records().forEach(record -> units.add(UnitRecords.read(record)));
      next = page.next();
    } while (next.isPresent());
    return units;
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
    List<Write> writes = units.stream().map(UnitRecords::write).toList();
    List<ReadCheck> reads =
        parents.values().stream()
            .map(record -> new ReadCheck(record.kind(), record.id(), record.version()))
            .toList();
    return new Prepared<>(Decision.accepted(units, fact), command.key(), writes, reads);
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

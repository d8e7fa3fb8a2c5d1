package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.engine.internal.Pages;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;
import org.grassroots.governance.model.unit.UnitSource;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** The registered units as far as one command looks at them; remembers what it saw. */
final class StoredUnits implements UnitSource {
  private final RecordStore store;
  private final Map<String, Optional<StoredRecord>> units = new HashMap<>();
  private final Map<String, Optional<StoredRecord>> links = new TreeMap<>();

  StoredUnits(RecordStore store) {
    this.store = store;
  }

  Optional<StoredRecord> unit(String id) {
    return units.computeIfAbsent(id, key -> store.get(UnitRecords.KIND.name(), key));
  }

  Optional<StoredRecord> link(String id) {
    return links.computeIfAbsent(id, key -> store.get(UnitRecords.LINKS.name(), key));
  }

  /** Looks many units and codes up at once. */
  void lookUp(Collection<String> ids) {
    lookUp(UnitRecords.KIND.name(), ids, units);
    List<String> codes = ids.stream().map(UnitRecords::coded).toList();
    lookUp(UnitRecords.LINKS.name(), codes, links);
  }

  private void lookUp(
      String kind, Collection<String> ids, Map<String, Optional<StoredRecord>> into) {
    ids.forEach(id -> into.putIfAbsent(id, Optional.empty()));
    store
        .getAll(kind, Set.copyOf(ids))
        .forEach(record -> into.put(record.id(), Optional.of(record)));
  }

  @Override
  public Optional<UnitLife> find(String id) {
    return unit(id).map(StoredUnits::life);
  }

  /** The life in a record; of a unit that never changed, that it was always there. */
  static UnitLife life(StoredRecord record) {
    var document = Json.read(record.document());
    if (document.has("name")) {
      return UnitDocuments.life(record.id(), document);
    }
    RegisteredUnit unit = UnitRecords.read(record);
    int level = UnitRecords.level(record);
    return new UnitLife(
        unit.id(),
        always(unit.name()),
        always(unit.id()),
        new TreeMap<>(Map.of(Units.REGISTER, always(new UnitPlace(unit.parent(), level)))),
        LocalDate.MIN);
  }

  private static <V> Timeline<LocalDate, V> always(V value) {
    return Timeline.of(List.of(Span.since(LocalDate.MIN, value)));
  }

  @Override
  public Collection<String> everUnder(String unit) {
    Set<String> children = new TreeSet<>(linked(UnitRecords.under(unit)));
    Condition isChild = Condition.equal("unit_parent", FieldValue.of(unit));
    for (StoredRecord record : Pages.all(store, UnitRecords.KIND.name(), isChild)) {
      remember(record);
      children.add(record.id());
    }
    return children;
  }

  @Override
  public Collection<String> everCoded(String code) {
    Set<String> holders = new TreeSet<>(linked(UnitRecords.coded(code)));
    unit(code).ifPresent(record -> holders.add(record.id()));
    return holders;
  }

  /** Keeps a record that was read otherwise. */
  void remember(StoredRecord record) {
    units.putIfAbsent(record.id(), Optional.of(record));
  }

  private List<String> linked(String id) {
    return link(id).map(UnitRecords::members).orElse(List.of());
  }

  /** What must still be so, beside what is written. */
  List<ReadCheck> reads(Collection<Write> writes) {
    Set<String> written = new TreeSet<>();
    writes.forEach(write -> written.add(write.kind() + "/" + write.id()));
    List<ReadCheck> reads = new ArrayList<>();
    reads.addAll(reads(UnitRecords.KIND.name(), units, written));
    reads.addAll(reads(UnitRecords.LINKS.name(), links, written));
    return reads;
  }

  private static List<ReadCheck> reads(
      String kind, Map<String, Optional<StoredRecord>> seen, Set<String> written) {
    return seen.entrySet().stream()
        .filter(entry -> !written.contains(kind + "/" + entry.getKey()))
        .map(
            entry ->
                new ReadCheck(
                    kind, entry.getKey(), entry.getValue().map(StoredRecord::version).orElse(0L)))
        .toList();
  }
}

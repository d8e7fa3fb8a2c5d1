package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.engine.internal.Pages;
import org.grassroots.governance.model.unit.Succession;
import org.grassroots.governance.model.unit.UnitEdits;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * The writes that make decided changes true: the units that changed, the paths of what is below a
 * unit that moved, the parents that got a child, and the links. To be used once.
 */
final class UnitWrites {
  /** Enough for every change of a command, so that the ids of successions sort as they happened. */
  private static final int DIGITS = 10;

  private final RecordStore store;
  private final StoredUnits units;
  private final Map<String, UnitLife> lives;
  private final Map<String, RegisteredUnit> known = new HashMap<>();
  private final Set<String> under = new HashSet<>();
  private final Map<String, Write> writes = new LinkedHashMap<>();
  private final Map<String, Set<String>> links = new TreeMap<>();
  private final Map<String, String> givers = new TreeMap<>();

  private final RegisterRules rules;
  private final LocalDate today;
  private final Map<String, String> levels;

  UnitWrites(
      RecordStore store,
      StoredUnits units,
      UnitEdits edits,
      RegisterRules rules,
      LocalDate today,
      Map<String, String> levels) {
    this.store = store;
    this.units = units;
    this.rules = rules;
    this.today = today;
    this.levels = levels;
    this.lives = edits.byId();
    for (Succession succession : edits.successions()) {
      succession
          .shares()
          .forEach((unit, heirs) -> heirs.keySet().forEach(heir -> givers.put(heir, unit)));
    }
  }

  /** Every write, and what the changed units are now. */
  Collection<Write> all(String key, List<Succession> successions) {
    lives.values().forEach(this::write);
    lives.values().forEach(this::link);
    for (UnitLife life : lives.values()) {
      for (Write item : UnitAgenda.entered(store, rules, new UnitDays(life, today))) {
        writes.put("agenda/" + item.id(), item);
      }
    }
    links.forEach(this::writeLinks);
    for (int i = 0; i < successions.size(); i++) {
      String number = String.valueOf(i);
      String id = key + "/" + "0".repeat(DIGITS - number.length()) + number;
      writes.put("succession/" + i, UnitRecords.write(id, successions.get(i)));
    }
    return writes.values();
  }

  List<RegisteredUnit> registered() {
    return lives.keySet().stream().map(this::unit).toList();
  }

  /**
   * What a unit is after the changes; its path follows its parents, changed or not. Units that are
   * not there today may have hung under each other at different times: the way up ends there.
   */
  private RegisteredUnit unit(String id) {
    RegisteredUnit done = known.get(id);
    if (done == null && !under.add(id)) {
      return new RegisteredUnit(id, id, "", id + "/");
    }
    if (done == null) {
      UnitLife life = lives.get(id);
      done = life == null ? unchanged(id) : changed(id, life);
      known.put(id, done);
      under.remove(id);
    }
    return done;
  }

  private RegisteredUnit unchanged(String id) {
    RegisteredUnit before =
        units
            .unit(id)
            .map(UnitRecords::read)
            .orElseThrow(() -> new IllegalStateException("No unit " + id));
    String path = path(before.parent(), id);
    return new RegisteredUnit(id, before.name(), before.level(), path);
  }

  private String path(String parent, String id) {
    return (parent.isEmpty() ? "" : unit(parent).path()) + id + "/";
  }

  private RegisteredUnit changed(String id, UnitLife life) {
    Optional<RegisteredUnit> before = units.unit(id).map(UnitRecords::read);
    UnitDays days = new UnitDays(life, today);
    Optional<UnitPlace> place = days.place();
    String name = days.name().or(() -> before.map(RegisteredUnit::name)).orElse(id);
    String parent = place.map(UnitPlace::parent).orElse("");
    return new RegisteredUnit(id, name, level(id, before, place), path(parent, id));
  }

  private String level(String id, Optional<RegisteredUnit> before, Optional<UnitPlace> place) {
    Optional<String> told = Optional.ofNullable(levels.get(id));
    return told.or(() -> before.map(RegisteredUnit::level))
        .or(
            () ->
                Optional.ofNullable(givers.get(id))
                    .map(giver -> unit(giver).level())
                    .filter(l -> !l.isEmpty()))
        .or(() -> place.flatMap(at -> rules.level(at.level())))
        .orElse(place.map(at -> String.valueOf(at.level())).orElse(""));
  }

  private void write(UnitLife life) {
    RegisteredUnit unit = unit(life.id());
    Optional<StoredRecord> before = units.unit(life.id());
    Optional<LocalDate> end = new UnitDays(life, today).end();
    long version = before.map(StoredRecord::version).orElse(Write.ABSENT);
    writes.put(life.id(), UnitRecords.write(unit, version, UnitDocuments.text(life), end));
    String old = before.map(record -> UnitRecords.read(record).path()).orElse(unit.path());
    if (!old.equals(unit.path())) {
      below(old);
    }
    parent(unit.parent(), before.map(record -> UnitRecords.read(record).parent()).orElse(""));
  }

  /** Gives all below a unit that moved its new path; lives that changed have theirs already. */
  private void below(String old) {
    Condition isBelow = new Condition.Prefix("unit_path", old);
    List<StoredRecord> records = Pages.all(store, UnitRecords.KIND.name(), isBelow);
    records.forEach(units::remember);
    for (StoredRecord record : records) {
      if (!lives.containsKey(record.id())) {
        RegisteredUnit next = unit(record.id());
        Optional<LocalDate> end = UnitRecords.end(record);
        writes.put(record.id(), UnitRecords.write(next, record.version(), record.document(), end));
      }
    }
  }

  /** Touches a parent that got a child, so that it cannot be closed at the same time. */
  private void parent(String parent, String before) {
    if (!parent.isEmpty() && !parent.equals(before) && !lives.containsKey(parent)) {
      units.unit(parent).ifPresent(record -> writes.putIfAbsent(parent, UnitRecords.touch(record)));
    }
  }

  /** Remembers parents and codes that the fields of the record do not tell. */
  private void link(UnitLife life) {
    String now = unit(life.id()).parent();
    life.places()
        .values()
        .forEach(
            line ->
                line.spans()
                    .forEach(
                        span -> {
                          String parent = span.value().parent();
                          if (!parent.isEmpty() && !parent.equals(now)) {
                            add(UnitRecords.under(parent), life.id());
                            parent(parent, now);
                          }
                        }));
    life.code().spans().stream()
        .filter(span -> !span.value().equals(life.id()))
        .forEach(span -> add(UnitRecords.coded(span.value()), life.id()));
  }

  private void add(String link, String unit) {
    links.computeIfAbsent(link, key -> new TreeSet<>()).add(unit);
  }

  private void writeLinks(String id, Set<String> members) {
    Optional<StoredRecord> before = units.link(id);
    Set<String> all = new TreeSet<>(members);
    before.ifPresent(record -> all.addAll(UnitRecords.members(record)));
    boolean isNew =
        before.map(record -> UnitRecords.members(record).size() < all.size()).orElse(true);
    if (isNew) {
      long version = before.map(StoredRecord::version).orElse(Write.ABSENT);
      writes.put("link/" + id, UnitRecords.link(id, version, all));
    }
  }
}

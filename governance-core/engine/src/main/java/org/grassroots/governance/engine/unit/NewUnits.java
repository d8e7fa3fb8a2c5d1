package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.UnitHierarchy;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** Units of one command that have no past, parents first. */
final class NewUnits {
  private final RegisterRules rules;
  private final Optional<UnitHierarchy> hierarchy;
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> seen;
  private final List<RegisteredUnit> units = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  NewUnits(RegisterRules rules, Map<String, StoredRecord> stored, LocalDate today) {
    this.rules = rules;
    this.hierarchy = rules.register();
    this.seen = new HashSet<>(stored.keySet());
    stored.forEach((id, record) -> known(id, record, today));
  }

  /** A parent that will end soon is none to begin under. */
  private void known(String id, StoredRecord record, LocalDate today) {
    UnitLife life = StoredUnits.life(record);
    Optional<UnitPlace> place = life.place(Units.REGISTER).at(today);
    boolean isToStay = life.existsAt(today) && life.name().holdsFrom(today);
    if (isToStay && place.isPresent()) {
      paths.put(id, UnitRecords.read(record).path());
      numbers.put(id, place.get().level());
    }
  }

  void take(UnitEntry entry) {
    if (!seen.add(entry.id())) {
      reasons.add(Reason.of("GOV-UNI-101", "unit", entry.id()));
    }
    String above = entry.parent().isEmpty() ? "" : paths.get(entry.parent());
    if (above == null) {
      reasons.add(Reason.of("GOV-UNI-102", "unit", entry.id(), "parent", entry.parent()));
      return;
    }
    String path = above + entry.id() + "/";
    OptionalInt number = rules.number(entry.level(), UnitRecords.depth(path));
    if (number.isEmpty()) {
      reasons.add(
          Reason.of(
              "GOV-UNI-208",
              "unit",
              entry.id(),
              "hierarchy",
              Units.REGISTER,
              "level",
              entry.level()));
    } else if (isNotBelow(number.getAsInt(), entry.parent())) {
      reasons.add(Reason.of("GOV-UNI-204", "unit", entry.id(), "parent", entry.parent()));
    }
    int level = number.orElse(0);
    paths.put(entry.id(), path);
    numbers.put(entry.id(), level);
    RegisteredUnit unit = new RegisteredUnit(entry.id(), entry.name(), entry.level(), path);
    units.add(unit);
    writes.add(UnitRecords.write(unit, level));
  }

  private boolean isNotBelow(int number, String parent) {
    Integer above = numbers.get(parent);
    return above != null && hierarchy.map(known -> !known.canHang(number, above)).orElse(false);
  }

  List<RegisteredUnit> units() {
    return units;
  }

  List<Write> writes() {
    return writes;
  }

  List<Reason> reasons() {
    return reasons;
  }
}

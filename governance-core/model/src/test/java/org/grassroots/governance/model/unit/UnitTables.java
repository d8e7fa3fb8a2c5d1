package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;

/**
 * What a forest must be, told in the simplest way: a table of units for each day, parents as
 * pointers. A change edits every table from its day on; it holds when every table is sound then.
 */
final class UnitTables {
  static final LocalDate START = LocalDate.of(2020, 1, 1);
  static final int DAYS = 10;

  private final Map<String, UnitHierarchy> hierarchies;
  private List<Map<String, Row>> tables = new ArrayList<>();
  private Map<String, Integer> last = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  record Row(String name, String code, Map<String, UnitPlace> places) {
    Row with(String hierarchy, Optional<UnitPlace> place) {
      Map<String, UnitPlace> edited = new TreeMap<>(places);
      edited.remove(hierarchy);
      place.ifPresent(p -> edited.put(hierarchy, p));
      return new Row(name, code, edited);
    }
  }

  /** Who gave what to whom. */
  record Step(int day, Map<String, Map<String, Fraction>> shares) {}

  UnitTables(Map<String, UnitHierarchy> hierarchies) {
    this.hierarchies = hierarchies;
    for (int day = 0; day <= DAYS; day++) {
      tables.add(new TreeMap<>());
    }
  }

  Map<String, Row> on(int day) {
    return tables.get(day);
  }

  List<Step> steps() {
    return steps;
  }

  /** Makes a change when it holds; whether it does. */
  boolean make(UnitChange change) {
    List<Map<String, Row>> tablesBefore = new ArrayList<>();
    tables.forEach(table -> tablesBefore.add(new TreeMap<>(table)));
    Map<String, Integer> lastBefore = new HashMap<>(last);
    int stepsBefore = steps.size();
    boolean holds = edit(change) && tables.stream().allMatch(this::isSound);
    if (!holds) {
      tables = tablesBefore;
      last = lastBefore;
      while (steps.size() > stepsBefore) {
        steps.remove(stepsBefore);
      }
    }
    return holds;
  }

  private boolean edit(UnitChange change) {
    int day = (int) (change.from().toEpochDay() - START.toEpochDay());
    String unit = change.unit();
    if (change instanceof UnitChange.Add add) {
      return add(unit, add.name(), add.code(), Map.of(add.hierarchy(), add.place()), day);
    }
    if (change instanceof UnitChange.Merge merge) {
      return merge(merge, day);
    }
    if (change instanceof UnitChange.Reopen) {
      return reopen(unit, day);
    }
    if (!isThere(unit, day) || day < last.get(unit)) {
      return false;
    }
    Row row = tables.get(day).get(unit);
    if (change instanceof UnitChange.Rename rename) {
      put(unit, new Row(rename.name(), row.code(), row.places()), day);
    } else if (change instanceof UnitChange.Recode recode) {
      put(unit, new Row(row.name(), recode.code(), row.places()), day);
    } else if (change instanceof UnitChange.Move move) {
      UnitPlace place = row.places().get(move.hierarchy());
      if (place == null) {
        return false;
      }
      UnitPlace moved = new UnitPlace(move.parent(), place.level());
      put(unit, row.with(move.hierarchy(), Optional.of(moved)), day);
    } else if (change instanceof UnitChange.Join join) {
      put(unit, row.with(join.hierarchy(), Optional.of(join.place())), day);
    } else if (change instanceof UnitChange.Leave leave) {
      if (!row.places().containsKey(leave.hierarchy())) {
        return false;
      }
      put(unit, row.with(leave.hierarchy(), Optional.empty()), day);
    } else if (change instanceof UnitChange.Split split) {
      return split(split, day);
    } else {
      remove(unit, day);
    }
    return true;
  }

  private boolean isThere(String unit, int day) {
    return tables.subList(day, DAYS + 1).stream().allMatch(table -> table.containsKey(unit));
  }

  private void put(String unit, Row row, int day) {
    for (int d = day; d <= DAYS; d++) {
      tables.get(d).put(unit, row);
    }
    last.put(unit, day);
  }

  private void remove(String unit, int day) {
    for (int d = day; d <= DAYS; d++) {
      tables.get(d).remove(unit);
    }
    last.put(unit, day);
  }

  private boolean add(
      String unit, String name, String code, Map<String, UnitPlace> places, int day) {
    if (last.containsKey(unit) || places.isEmpty()) {
      return false;
    }
    put(unit, new Row(name, code, new TreeMap<>(places)), day);
    return true;
  }

  private boolean reopen(String unit, int day) {
    int end = DAYS;
    while (end >= 0 && !tables.get(end).containsKey(unit)) {
      end--;
    }
    if (end < 0 || end == DAYS || day < last.get(unit)) {
      return false;
    }
    put(unit, tables.get(end).get(unit), day);
    return true;
  }

  private boolean split(UnitChange.Split split, int day) {
    String unit = split.unit();
    Fraction sum = Fraction.ZERO;
    Map<String, Fraction> shares = new TreeMap<>();
    for (UnitChange.Part part : split.parts()) {
      sum = sum.plus(part.share());
      if (part.share().signum() <= 0 || shares.put(part.unit(), part.share()) != null) {
        return false;
      }
    }
    if (!sum.equals(Fraction.ONE)) {
      return false;
    }
    for (UnitChange.Part part : split.parts()) {
      boolean isNew = !last.containsKey(part.unit());
      Row row = tables.get(day).get(unit);
      if (isNew && !add(part.unit(), part.name(), part.unit(), row.places(), day)) {
        return false;
      }
      if (!isThere(part.unit(), day) || !take(unit, part.unit(), part.children(), day)) {
        return false;
      }
    }
    shares.keySet().forEach(part -> last.merge(part, day, Math::max));
    steps.add(new Step(day, Map.of(unit, shares)));
    if (!shares.containsKey(unit)) {
      remove(unit, day);
    }
    return true;
  }

  private boolean take(String unit, String heir, Iterable<String> children, int day) {
    for (String child : children) {
      Row row = tables.get(day).get(child);
      boolean isBelow = false;
      for (String hierarchy : hierarchies.keySet()) {
        if (isThere(child, day)
            && row.places().containsKey(hierarchy)
            && row.places().get(hierarchy).parent().equals(unit)) {
          isBelow = true;
          if (!heir.equals(unit)) {
            if (day < last.get(child)) {
              return false;
            }
            int level = row.places().get(hierarchy).level();
            row = row.with(hierarchy, Optional.of(new UnitPlace(heir, level)));
            put(child, row, day);
          }
        }
      }
      if (!isBelow) {
        return false;
      }
    }
    return true;
  }

  private boolean merge(UnitChange.Merge merge, int day) {
    Set<String> ending = new HashSet<>(merge.units());
    boolean isSound = ending.size() == merge.units().size();
    ending.remove(merge.unit());
    if (!isSound || ending.isEmpty()) {
      return false;
    }
    for (String unit : merge.units()) {
      if (!isThere(unit, day) || (ending.contains(unit) && day < last.get(unit))) {
        return false;
      }
    }
    if (!last.containsKey(merge.unit())) {
      Row first = tables.get(day).get(merge.units().get(0));
      if (!add(merge.unit(), merge.name(), merge.unit(), first.places(), day)) {
        return false;
      }
    }
    if (!isThere(merge.unit(), day)) {
      return false;
    }
    Map<String, Map<String, Fraction>> shares = new TreeMap<>();
    for (String unit : ending) {
      List<String> children =
          tables.get(day).entrySet().stream()
              .filter(row -> !ending.contains(row.getKey()))
              .filter(
                  row ->
                      row.getValue().places().values().stream()
                          .anyMatch(place -> place.parent().equals(unit)))
              .map(Map.Entry::getKey)
              .toList();
      if (!take(unit, merge.unit(), children, day)) {
        return false;
      }
      shares.put(unit, Map.of(merge.unit(), Fraction.ONE));
    }
    last.merge(merge.unit(), day, Math::max);
    steps.add(new Step(day, shares));
    ending.forEach(unit -> remove(unit, day));
    return true;
  }

  private boolean isSound(Map<String, Row> table) {
    Set<String> codes = new HashSet<>();
    return table.values().stream().allMatch(row -> codes.add(row.code()))
        && table.keySet().stream().allMatch(unit -> isSound(table, unit));
  }

  private boolean isSound(Map<String, Row> table, String unit) {
    return table.get(unit).places().entrySet().stream()
        .allMatch(place -> isSound(table, unit, place.getKey(), place.getValue()));
  }

  private boolean isSound(Map<String, Row> table, String unit, String hierarchy, UnitPlace place) {
    UnitHierarchy levels = hierarchies.get(hierarchy);
    if (levels == null || place.level() < 1 || place.level() > levels.levels().size()) {
      return false;
    }
    if (place.parent().isEmpty()) {
      return true;
    }
    Row above = table.get(place.parent());
    if (above == null || !above.places().containsKey(hierarchy)) {
      return false;
    }
    int parentLevel = above.places().get(hierarchy).level();
    boolean canNest = levels.levels().get(place.level() - 1).canNest();
    boolean isBelow = parentLevel < place.level() || (canNest && parentLevel == place.level());
    return isBelow && !isAboveItself(table, unit, hierarchy);
  }

  private static boolean isAboveItself(Map<String, Row> table, String unit, String hierarchy) {
    String at = unit;
    for (int i = 0; i <= table.size(); i++) {
      Row row = table.get(at);
      UnitPlace place = row == null ? null : row.places().get(hierarchy);
      if (place == null || place.parent().isEmpty()) {
        return false;
      }
      at = place.parent();
    }
    return true;
  }
}

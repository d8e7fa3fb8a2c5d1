package org.grassroots.governance.formats.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fault;

/**
 * The levels of a list: those the profile declares; else the numbers of the list; else its names,
 * in the order in which units hang under each other; else how many parents a unit has above it.
 */
final class UnitLevels {
  private static final String NUMBER = "[1-9][0-9]{0,8}";

  private final List<String> declared;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> shown = new LinkedHashSet<>();
  private boolean areTold = true;

  UnitLevels(UnitProfile profile) {
    this.declared = profile.levels().stream().map(UnitProfile.Level::name).toList();
    for (int i = 0; i < declared.size(); i++) {
      numbers.put(String.valueOf(i + 1), i + 1);
    }
    for (int i = 0; i < declared.size(); i++) {
      numbers.put(declared.get(i), i + 1);
    }
  }

  /** Whether the list says the level of each unit. */
  void areTold(boolean areTold) {
    this.areTold &= areTold;
  }

  /** What is wrong with a level as a row tells it. */
  Optional<Fault> fault(String where, String level) {
    if (!areTold || numbers.containsKey(level)) {
      return Optional.empty();
    }
    if (declared.isEmpty() && !level.isEmpty()) {
      shown.add(level);
      return Optional.empty();
    }
    String wanted =
        declared.isEmpty() ? "a level" : "a level from 1 to " + declared.size() + namesOf();
    return Optional.of(Fault.of("GOV-DIV-005", where, level, wanted));
  }

  private String namesOf() {
    return declared.get(0).equals("1") ? "" : ", or " + String.join(", ", declared);
  }

  /** Gives each level its number once all rows are there. */
  void order(List<UnitList.Row> rows, UnitList.Origin origin, List<Fault> faults) {
    if (!areTold || !declared.isEmpty()) {
      return;
    }
    long plain = shown.stream().filter(level -> level.matches(NUMBER)).count();
    if (plain == shown.size()) {
      shown.forEach(level -> numbers.put(level, Integer.parseInt(level)));
    } else if (plain == 0) {
      byParents(rows, origin, faults);
    } else {
      unknown(rows, origin, faults);
    }
  }

  private void unknown(List<UnitList.Row> rows, UnitList.Origin origin, List<Fault> faults) {
    for (int i = 0; i < rows.size(); i++) {
      String level = rows.get(i).level();
      if (!level.matches(NUMBER)) {
        String wanted = "a level as a number from 1, as other rows have";
        faults.add(Fault.of("GOV-DIV-005", origin.where(i), level, wanted));
      }
    }
  }

  private void byParents(List<UnitList.Row> rows, UnitList.Origin origin, List<Fault> faults) {
    Map<String, String> levelOf = new HashMap<>();
    rows.forEach(row -> levelOf.putIfAbsent(row.code(), row.level()));
    Map<String, Set<String>> above = new TreeMap<>();
    Map<String, Integer> example = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String level = rows.get(i).level();
      Set<String> higher = above.computeIfAbsent(level, key -> new HashSet<>());
      String parent = levelOf.get(rows.get(i).parent());
      if (parent != null && higher.add(parent)) {
        example.put(level, i);
      }
    }
    List<String> ordered = new ArrayList<>();
    while (!above.isEmpty()) {
      List<String> free =
          above.keySet().stream()
              .filter(level -> Collections.disjoint(above.get(level), above.keySet()))
              .toList();
      if (free.isEmpty()) {
        above
            .keySet()
            .forEach(
                level -> faults.add(circle(origin.where(example.getOrDefault(level, 0)), level)));
        return;
      }
      ordered.addAll(free);
      above.keySet().removeAll(free);
      free.forEach(level -> numbers.put(level, ordered.size()));
    }
  }

  private static Fault circle(String where, String level) {
    return Fault.of("GOV-DIV-006", where, level + " under a level below it", "levels in one order")
        .withAdvice("Maybe a profile that lists the levels helps.");
  }

  /** Whether rows say their level; else it is the number of units above. */
  boolean areTold() {
    return areTold;
  }

  /** The number of a level; the highest is the lowest number. */
  int number(String level) {
    return numbers.getOrDefault(level, 1);
  }

  /** The levels the profile declares, the highest first; may be empty. */
  List<String> declared() {
    return declared;
  }
}

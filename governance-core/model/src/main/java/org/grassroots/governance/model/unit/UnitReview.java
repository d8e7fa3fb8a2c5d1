package org.grassroots.governance.model.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;

/**
 * What a published list of units is worth: the forest it describes and everything that is wrong
 * with it. Immutable.
 *
 * @param forest the units; of rows with the same code the first; an orphan stands as a root
 * @param levels level to the units on it, each known level listed
 * @param childless level to its units without a child, for each known level but the lowest
 * @param findings in the order of the list
 * @since 0.1
 */
public record UnitReview(
    UnitSnapshot forest,
    SortedMap<Integer, Integer> levels,
    SortedMap<Integer, Integer> childless,
    List<UnitFinding> findings) {

  /** Copies the figures. */
  public UnitReview {
    levels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    childless = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(childless));
    findings = List.copyOf(findings);
  }

  /**
   * What a list is asked for beside codes and parents.
   *
   * @param lowest the number of the lowest known level, at least 1
   * @param top the level of roots
   * @param areCodesNested whether a code starts with the code of its parent
   * @param hasOneRoot whether a second root is a finding
   */
  public record Rules(int lowest, int top, boolean areCodesNested, boolean hasOneRoot) {}

  /**
   * Reviews a list whose codes are nested.
   *
   * @param rows the list
   * @param lowest the number of the lowest known level, at least 1
   */
  public static UnitReview of(List<UnitRow> rows, int lowest) {
    return of(rows, new Rules(lowest, 1, true, false));
  }

  /** Reviews a list in any order that says nothing of time. */
  public static UnitReview of(List<UnitRow> rows, Rules rules) {
    return of(rows, row -> UnitPeriod.ALWAYS, rules);
  }

  /**
   * Reviews a list in any order. A code may come again for other days; the forest and the figures
   * then have its first row.
   *
   * @param periods the days on which a row holds
   */
  public static UnitReview of(List<UnitRow> rows, IntFunction<UnitPeriod> periods, Rules rules) {
    UnitPeriods time = new UnitPeriods(periods);
    List<UnitFinding> findings = new ArrayList<>();
    Map<String, Integer> units = new HashMap<>(rows.size() * 2);
    List<UnitRow> first = new ArrayList<>(rows.size());
    int[] places = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      String code = rows.get(row).code();
      Integer earlier = units.putIfAbsent(code, first.size());
      if (earlier == null) {
        places[first.size()] = row;
        first.add(rows.get(row));
      } else {
        time.again(code, places[earlier], row).ifPresent(findings::add);
      }
    }
    int[] named = first.stream().mapToInt(row -> units.getOrDefault(row.parent(), -1)).toArray();
    int[] parents = new UnitParents(first, places, rules, findings).check(named);
    time.hanging(rows, units, places, findings);
    findings.sort(Comparator.comparingInt(UnitFinding::row));
    UnitSnapshot forest = UnitSnapshot.of(first.stream().map(UnitRow::code).toList(), parents);
    return new UnitReview(
        forest, levels(first, rules.lowest()), childless(first, forest, rules.lowest()), findings);
  }

  private static SortedMap<Integer, Integer> levels(List<UnitRow> rows, int lowest) {
    SortedMap<Integer, Integer> levels = zeros(lowest);
    rows.forEach(row -> levels.merge(row.level(), 1, Integer::sum));
    return levels;
  }

  private static SortedMap<Integer, Integer> childless(
      List<UnitRow> rows, UnitSnapshot forest, int lowest) {
    SortedMap<Integer, Integer> childless = zeros(lowest - 1);
    IntStream.range(0, forest.size())
        .filter(forest::isLeaf)
        .map(position -> rows.get(forest.source(position)).level())
        .filter(level -> level < lowest)
        .forEach(level -> childless.merge(level, 1, Integer::sum));
    return childless;
  }

  private static SortedMap<Integer, Integer> zeros(int lowest) {
    SortedMap<Integer, Integer> zeros = new TreeMap<>();
    IntStream.rangeClosed(1, lowest).forEach(level -> zeros.put(level, 0));
    return zeros;
  }

  /** How many findings are of that kind. */
  public long count(Flaw flaw) {
    return findings.stream().filter(finding -> finding.flaw() == flaw).count();
  }
}

package org.grassroots.governance.model.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * Reviews a list in any order.
   *
   * @param rows the list
   * @param lowest the number of the lowest known level, at least 1
   */
  public static UnitReview of(List<UnitRow> rows, int lowest) {
    List<UnitFinding> findings = new ArrayList<>();
    Map<String, Integer> units = new HashMap<>(rows.size() * 2);
    List<UnitRow> first = new ArrayList<>(rows.size());
    int[] places = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      if (units.putIfAbsent(rows.get(row).code(), first.size()) == null) {
        places[first.size()] = row;
        first.add(rows.get(row));
      } else {
        findings.add(new UnitFinding(Flaw.DUPLICATE, row));
      }
    }
    int[] parents = parents(first, units, places, findings);
    findings.sort(java.util.Comparator.comparingInt(UnitFinding::row));
    UnitSnapshot forest = UnitSnapshot.of(first.stream().map(UnitRow::code).toList(), parents);
    return new UnitReview(
        forest, levels(first, lowest), childless(first, forest, lowest), findings);
  }

  private static int[] parents(
      List<UnitRow> rows, Map<String, Integer> units, int[] places, List<UnitFinding> findings) {
    int[] parents = new int[rows.size()];
    for (int i = 0; i < parents.length; i++) {
      UnitRow row = rows.get(i);
      int parent = units.getOrDefault(row.parent(), -1);
      boolean isAbove = parent >= 0 && rows.get(parent).level() < row.level();
      parents[i] = isAbove ? parent : -1;
      boolean isTop = row.level() == 1 && row.parent().isEmpty();
      if (!isAbove && !isTop) {
        findings.add(new UnitFinding(Flaw.ORPHAN, places[i]));
      }
      if (!row.code().startsWith(row.parent())) {
        findings.add(new UnitFinding(Flaw.PREFIX_BREAK, places[i]));
      }
    }
    return parents;
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

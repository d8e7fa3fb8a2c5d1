package org.grassroots.governance.model.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What differs between two lists of units, by code on each level. A code that changed its level is
 * removed from one and added to the other. Of rows with one code the first counts. Immutable.
 *
 * @param levels level to its figures, each level of either list
 * @param changes by level, then code
 * @since 0.1
 */
public record UnitDiff(SortedMap<Integer, Counts> levels, List<Change> changes) {
  /** Copies the parts. */
  public UnitDiff {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    changes = List.copyOf(changes);
  }

  /**
   * The figures of a level.
   *
   * @param before units of the first list
   * @param after units of the second list
   * @param removed codes of the first list that the second lacks on this level
   * @param added codes of the second list that the first lacks on this level
   * @param renamed codes of both with another name
   */
  public record Counts(int before, int after, int removed, int added, int renamed) {
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          before + other.before,
          after + other.after,
          removed + other.removed,
          added + other.added,
          renamed + other.renamed);
    }
  }

  /** What happened to a unit between two lists. */
  public enum Kind {
    /** The second list lacks it. */
    REMOVED,
    /** The first list lacks it. */
    ADDED,
    /** It has another name. */
    RENAMED
  }

  /**
   * A unit that differs.
   *
   * @param before its name in the first list; empty where it is added
   * @param after its name in the second list; empty where it is removed
   */
  public record Change(Kind kind, int level, String code, String before, String after) {}

  /** Compares two lists in any order. */
  public static UnitDiff of(List<UnitRow> before, List<UnitRow> after) {
    Map<String, UnitRow> old = byCode(before);
    Map<String, UnitRow> now = byCode(after);
    SortedMap<Integer, Counts> levels = new TreeMap<>();
    List<Change> changes = new ArrayList<>();
    for (UnitRow row : old.values()) {
      boolean isLeft = isOn(now, row);
      add(levels, row, new Counts(1, 0, isLeft ? 0 : 1, 0, 0));
      if (!isLeft) {
        changes.add(new Change(Kind.REMOVED, row.level(), row.code(), row.name(), ""));
      }
    }
    for (UnitRow row : now.values()) {
      UnitRow earlier = isOn(old, row) ? old.get(row.code()) : null;
      boolean isRenamed = earlier != null && !earlier.name().equals(row.name());
      add(levels, row, new Counts(0, 1, 0, earlier == null ? 1 : 0, isRenamed ? 1 : 0));
      if (earlier == null) {
        changes.add(new Change(Kind.ADDED, row.level(), row.code(), "", row.name()));
      } else if (isRenamed) {
        String name = earlier.name();
        changes.add(new Change(Kind.RENAMED, row.level(), row.code(), name, row.name()));
      }
    }
    changes.sort(
        Comparator.comparingInt(Change::level)
            .thenComparing(Change::code)
            .thenComparing(Change::kind));
    return new UnitDiff(levels, changes);
  }

  /** The figures of a level; zeros for one that neither list has. */
  public Counts of(int level) {
    return levels.getOrDefault(level, Counts.NONE);
  }

  private static Map<String, UnitRow> byCode(List<UnitRow> rows) {
    Map<String, UnitRow> units = new HashMap<>(rows.size() * 2);
    rows.forEach(row -> units.putIfAbsent(row.code(), row));
    return units;
  }

  private static boolean isOn(Map<String, UnitRow> units, UnitRow row) {
    UnitRow other = units.get(row.code());
    return other != null && other.level() == row.level();
  }

  private static void add(SortedMap<Integer, Counts> levels, UnitRow row, Counts counts) {
    levels.merge(row.level(), Counts.NONE.plus(counts), Counts::plus);
  }
}

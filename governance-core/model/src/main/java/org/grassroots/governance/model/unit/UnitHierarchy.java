package org.grassroots.governance.model.unit;

import java.util.List;
import java.util.OptionalInt;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A hierarchy and its levels: territory, government, party, trade.
 *
 * @param name what it is called; not blank
 * @param levels its levels, the highest first; empty when any number from 1 is a level
 * @since 0.1
 */
public record UnitHierarchy(String name, List<Level> levels) {

  /**
   * A level.
   *
   * @param name what it is called
   * @param kinds what units of it are, such as streets and towns; its name when nothing is told
   * @param canNest whether a unit of it can hang under another of it
   */
  public record Level(String name, List<String> kinds, boolean canNest) {
    /** Copies the kinds. */
    public Level {
      kinds = kinds.isEmpty() ? List.of(name) : List.copyOf(kinds);
    }

    /** A level of one kind. */
    public Level(String name, boolean canNest) {
      this(name, List.of(), canNest);
    }
  }

  /** Refuses a blank name with {@code GOV-UNI-003}; copies the levels. */
  public UnitHierarchy {
    if (name.isBlank()) {
      throw InvalidInput.of("GOV-UNI-003", "hierarchy", name, "a name");
    }
    levels = List.copyOf(levels);
  }

  /** Levels without nesting. */
  public static UnitHierarchy of(String name, String... levels) {
    return new UnitHierarchy(
        name, java.util.Arrays.stream(levels).map(level -> new Level(level, false)).toList());
  }

  /** The number of the level that has this name or units of this kind; empty for none. */
  public OptionalInt number(String level) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).name().equals(level) || levels.get(i).kinds().contains(level)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether it has a level of that number, the highest is 1. */
  boolean hasLevel(int level) {
    return level >= 1 && (levels.isEmpty() || level <= levels.size());
  }

  /** Whether a unit of one level can hang under one of another. */
  public boolean canHang(int level, int under) {
    boolean isNested = level == under && level <= levels.size() && levels.get(level - 1).canNest();
    return under < level || isNested;
  }
}

package org.grassroots.governance.formats.units;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitPeriod;
import org.grassroots.governance.model.unit.UnitReview;
import org.grassroots.governance.model.unit.UnitRow;

/**
 * A list of units in memory, with where each row came from. Immutable.
 *
 * @since 0.1
 */
public final class UnitList {
  static final SortedMap<String, Fraction> NO_SUCCESSORS =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private final UnitProfile profile;
  private final List<UnitRow> units;
  private final List<Row> rows;
  private final boolean areLevelsTold;
  private final boolean hasKinds;
  private final Origin origin;

  private UnitList(
      UnitProfile profile,
      List<UnitRow> units,
      List<Row> rows,
      boolean areLevelsTold,
      boolean hasKinds,
      Origin origin) {
    this.profile = profile;
    this.units = units;
    this.rows = rows;
    this.areLevelsTold = areLevelsTold;
    this.hasKinds = hasKinds;
    this.origin = origin;
  }

  /** A row as it was read. */
  record Row(
      String code,
      String name,
      String level,
      String parent,
      UnitPeriod period,
      String kind,
      SortedMap<String, Fraction> successors) {}

  /** Where rows stand. */
  record Origin(List<Path> files, int[] ends, int[] lines) {
    String where(int row) {
      int file = 0;
      while (ends[file] <= row) {
        file++;
      }
      return files.get(file) + ":" + lines[row];
    }
  }

  static UnitList of(
      UnitProfile profile, List<Row> rows, UnitLevels levels, boolean hasKinds, Origin origin) {
    int[] numbers =
        levels.areTold()
            ? rows.stream().mapToInt(row -> levels.number(row.level())).toArray()
            : UnitDepths.of(rows);
    List<UnitRow> units = new ArrayList<>(rows.size());
    for (int i = 0; i < numbers.length; i++) {
      Row row = rows.get(i);
      units.add(new UnitRow(row.code(), row.name(), numbers[i], row.parent()));
    }
    return new UnitList(
        profile,
        Collections.unmodifiableList(units),
        Collections.unmodifiableList(rows),
        levels.areTold(),
        hasKinds,
        origin);
  }

  /**
   * Reads a folder or a file.
   *
   * @throws InvalidInput as {@link #readFolder} and {@link #readFile}
   */
  public static UnitList read(Path path, UnitProfile profile) {
    return Files.isDirectory(path) ? readFolder(path, profile) : readFile(path, profile);
  }

  /**
   * Reads a folder with one file for each level.
   *
   * @throws InvalidInput {@code GOV-FMT-…} when a file cannot be read; {@code GOV-DIV-002} when a
   *     level has no file or several, {@code GOV-DIV-003} when the files tell of several years,
   *     {@code GOV-DIV-004} when a file lacks a column, {@code GOV-DIV-005} to {@code GOV-DIV-007}
   *     with the first thousand rows that cannot be used
   */
  public static UnitList readFolder(Path folder, UnitProfile profile) {
    List<Path> files = UnitFolder.files(folder, profile);
    UnitReader reader = new UnitReader(profile);
    for (int level = 1; level <= files.size(); level++) {
      reader.readLevel(files.get(level - 1), level);
    }
    return reader.finish();
  }

  /**
   * Reads one file whose rows say their level and parent.
   *
   * @throws InvalidInput {@code GOV-FMT-…} when the file cannot be read; {@code GOV-DIV-004} when
   *     it lacks a column, {@code GOV-DIV-005} to {@code GOV-DIV-007} with the first thousand rows
   *     that cannot be used
   */
  public static UnitList readFile(Path file, UnitProfile profile) {
    UnitReader reader = new UnitReader(profile);
    reader.readAllLevels(file);
    return reader.finish();
  }

  /** The rows as published, in the order of the files. */
  public List<UnitRow> rows() {
    return units;
  }

  /** The days on which a row holds. */
  public UnitPeriod period(int row) {
    return rows.get(row).period();
  }

  /** Whether some row holds on some days only. */
  public boolean isDated() {
    return rows.stream().anyMatch(row -> !row.period().equals(UnitPeriod.ALWAYS));
  }

  /** What kind of unit a row is: its kind, or its level where the list has no kinds. */
  public String kind(int row) {
    return hasKinds ? rows.get(row).kind() : level(row);
  }

  /** What a unit went into when it ended, with shares that make 1; may be empty. */
  public SortedMap<String, Fraction> successors(int row) {
    return rows.get(row).successors();
  }

  /** The level of a row as people write it. */
  public String level(int row) {
    return areLevelsTold ? rows.get(row).level() : String.valueOf(units.get(row).level());
  }

  /** Every level by its number, declared or used, with its name. */
  public SortedMap<Integer, String> levels() {
    SortedMap<Integer, String> levels = new TreeMap<>();
    for (int row = 0; row < units.size(); row++) {
      if (!levels.containsKey(units.get(row).level())) {
        levels.put(units.get(row).level(), level(row));
      }
    }
    for (int i = 0; i < profile.levels().size(); i++) {
      levels.put(i + 1, profile.levels().get(i).name());
    }
    return levels;
  }

  /** What a review asks of a list of this profile. */
  public UnitReview.Rules rules() {
    SortedMap<Integer, String> levels = levels();
    int top = levels.isEmpty() || !profile.levels().isEmpty() ? 1 : levels.firstKey();
    int lowest = levels.isEmpty() ? 1 : levels.lastKey();
    return new UnitReview.Rules(lowest, top, profile.areCodesNested(), profile.hasOneRoot());
  }

  /** Where a row stands: file and line. */
  public String where(int row) {
    return origin.where(row);
  }

  /** The rows by code; of rows with one code the first. */
  public Map<String, Integer> byCode() {
    Map<String, Integer> places = new HashMap<>(units.size() * 2);
    for (int row = 0; row < units.size(); row++) {
      places.putIfAbsent(units.get(row).code(), row);
    }
    return places;
  }

  /** The rows that hold on a day, as a list of its own; levels stay what they are here. */
  public UnitList at(java.time.LocalDate day) {
    int[] kept =
        java.util.stream.IntStream.range(0, rows.size())
            .filter(row -> rows.get(row).period().contains(day))
            .toArray();
    List<UnitRow> keptUnits = new ArrayList<>();
    List<Row> keptRows = new ArrayList<>();
    int[] lines = new int[kept.length];
    int[] ends = new int[origin.ends().length];
    for (int i = 0; i < kept.length; i++) {
      keptUnits.add(units.get(kept[i]));
      keptRows.add(rows.get(kept[i]));
      lines[i] = origin.lines()[kept[i]];
      for (int file = 0; file < ends.length; file++) {
        ends[file] += kept[i] < origin.ends()[file] ? 1 : 0;
      }
    }
    Origin from = new Origin(origin.files(), ends, lines);
    return new UnitList(profile, keptUnits, keptRows, areLevelsTold, hasKinds, from);
  }
}

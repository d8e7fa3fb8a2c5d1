package org.grassroots.governance.formats.divisions;

import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitRow;

/**
 * A list of divisions in memory, with where each row came from. Immutable.
 *
 * @since 0.1
 */
public final class DivisionList {
  private final List<UnitRow> rows;
  private final int[] lines;
  private final List<Path> files;
  private final int[] ends;

  DivisionList(List<UnitRow> rows, int[] lines, List<Path> files, int[] ends) {
    this.rows = List.copyOf(rows);
    this.lines = lines.clone();
    this.files = List.copyOf(files);
    this.ends = ends.clone();
  }

  /**
   * Reads a folder with one file for each level.
   *
   * @throws InvalidInput {@code GOV-FMT-…} when a file cannot be read; {@code GOV-DIV-002} when a
   *     level has no file or several, {@code GOV-DIV-003} when the files tell of several years,
   *     {@code GOV-DIV-004} when a file lacks a column, {@code GOV-DIV-005} with the first rows
   *     that have no code or break off
   */
  public static DivisionList readFolder(Path folder, DivisionProfile profile) {
    List<Path> files = DivisionFolder.files(folder, profile);
    DivisionReader reader = new DivisionReader(profile);
    for (int level = 1; level <= files.size(); level++) {
      reader.readLevel(files.get(level - 1), level);
    }
    return reader.finish();
  }

  /**
   * Reads one file whose rows say their level and parent.
   *
   * @throws InvalidInput {@code GOV-FMT-…} when the file cannot be read; {@code GOV-DIV-004} when
   *     it lacks a column, {@code GOV-DIV-005} with the first rows that have no code, break off or
   *     are on a level the profile does not know
   */
  public static DivisionList readFile(Path file, DivisionProfile profile) {
    DivisionReader reader = new DivisionReader(profile);
    reader.readAllLevels(file);
    return reader.finish();
  }

  /** The rows as published, in the order of the files. */
  public List<UnitRow> rows() {
    return rows;
  }

  /** Where a row stands: file and line. */
  public String where(int row) {
    int file = 0;
    while (ends[file] <= row) {
      file++;
    }
    return files.get(file) + ":" + lines[row];
  }
}

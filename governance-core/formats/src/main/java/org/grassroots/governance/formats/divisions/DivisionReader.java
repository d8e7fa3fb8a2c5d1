package org.grassroots.governance.formats.divisions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitRow;

/** Collects the rows of one or several files. To be used once, by one thread. */
final class DivisionReader {
  /** More faults than these help nobody, and a wrong file has one in every row. */
  private static final int MAX_FAULTS = 100;

  private static final int FIRST_CAPACITY = 1024;
  private static final int REPLACEMENT = 0xFFFD;

  private final DivisionProfile profile;
  private final List<UnitRow> rows = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int[] lines = new int[FIRST_CAPACITY];

  DivisionReader(DivisionProfile profile) {
    this.profile = profile;
  }

  void readLevel(Path file, int level) {
    String parent = profile.levels().get(level - 1).parent();
    String number = String.valueOf(level);
    read(file, columns(parent), parent, row -> number);
  }

  void readAllLevels(Path file) {
    List<String> columns = columns(profile.parent());
    columns.add(profile.level());
    read(file, columns, profile.parent(), row -> row.cell(profile.level()));
  }

  private List<String> columns(String parentColumn) {
    List<String> columns = new ArrayList<>(List.of(profile.code(), profile.unitName()));
    if (!parentColumn.isEmpty()) {
      columns.add(parentColumn);
    }
    return columns;
  }

  private void read(
      Path file, List<String> columns, String parentColumn, Function<Named, String> level) {
    try (CsvSource source = CsvSource.open(file)) {
      List<String> header = source.header();
      refuseMissing(file, header, columns);
      while (source.hasNext() && faults.size() < MAX_FAULTS) {
        CsvRow row = source.next();
        Named named = new Named(file, (int) row.line(), header, row.cells());
        unit(named, parentColumn, level.apply(named));
      }
    }
    files.add(file);
    ends.add(rows.size());
  }

  private static void refuseMissing(Path file, List<String> header, List<String> columns) {
    List<Fault> missing =
        columns.stream()
            .filter(column -> Collections.frequency(header, column) != 1)
            .map(column -> missing(file, header, column))
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidInput(missing);
    }
  }

  private static Fault missing(Path file, List<String> header, String column) {
    return Fault.of(
            "GOV-DIV-004",
            file.toString(),
            String.join(",", header),
            "the column '" + column + "' once")
        .withAdvice(Nearest.advice(column, header));
  }

  private void unit(Named row, String parentColumn, String level) {
    String code = row.cell(profile.code());
    String parent = parentColumn.isEmpty() ? "" : row.cell(parentColumn);
    int number = level(level);
    if (code.isEmpty() || number == 0 || isMangled(code) || isMangled(parent)) {
      faults.add(fault(row, code, level, number));
      return;
    }
    if (rows.size() == lines.length) {
      lines = Arrays.copyOf(lines, lines.length * 2);
    }
    lines[rows.size()] = row.line();
    rows.add(new UnitRow(code, row.cell(profile.unitName()), number, parent));
  }

  private static boolean isMangled(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  private Fault fault(Named row, String code, String level, int number) {
    if (number == 0) {
      String wanted = "a level from 1 to " + profile.levels().size();
      return Fault.of("GOV-DIV-005", row.where(), level, wanted);
    }
    return Fault.of("GOV-DIV-005", row.where(), code, "codes in UTF-8 in each row");
  }

  /** The level as a number; 0 for what is none. */
  private int level(String text) {
    for (int level = 1; level <= profile.levels().size(); level++) {
      if (text.equals(String.valueOf(level))) {
        return level;
      }
    }
    return 0;
  }

  DivisionList finish() {
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new DivisionList(
        rows, lines, files, ends.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A row whose cells go by name; a cell that is not there is empty. */
  private record Named(Path file, int line, List<String> header, List<String> cells) {
    String where() {
      return file + ":" + line;
    }

    String cell(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }
  }
}

package org.grassroots.governance.formats.units;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitPeriod;

/** Collects the rows of one or several files. To be used once, by one thread. */
final class UnitReader {
  /** More faults than these help nobody, and a wrong file has one in every row. */
  private static final int MAX_FAULTS = 1000;

  private static final int FIRST_CAPACITY = 1024;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int DATE_LENGTH = 10;

  private final UnitProfile profile;
  private final UnitLevels levels;
  private final List<UnitList.Row> rows = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private boolean hasKinds;
  private int[] lines = new int[FIRST_CAPACITY];

  UnitReader(UnitProfile profile) {
    this.profile = profile;
    this.levels = new UnitLevels(profile);
  }

  void readLevel(Path file, int level) {
    UnitProfile.Level table = profile.levels().get(level - 1);
    read(file, profile.columns().ofOneLevel(table.parent()), table.name());
  }

  void readAllLevels(Path file) {
    read(file, profile.columns(), "");
  }

  /** Reads a file; its rows have that level, or say theirs when it is empty. */
  private void read(Path file, UnitColumns columns, String level) {
    try (UnitTable table = UnitTable.open(file, profile)) {
      UnitCells cells = UnitCells.of(file, table.header(), columns);
      levels.areTold(!level.isEmpty() || cells.has("level"));
      hasKinds |= cells.has("kind");
      Cells places = Cells.of(cells);
      while (table.hasNext() && faults.size() < MAX_FAULTS) {
        CsvRow row = table.next();
        surplus(file, row, table.header().size());
        unit(file, row, places, level.isEmpty() ? cell(row, places.level()) : level);
      }
    }
    files.add(file);
    ends.add(rows.size());
  }

  private static String cell(CsvRow row, int place) {
    return UnitCells.cell(row, place);
  }

  /** Finds text beyond the last column: the cells before it have most likely moved. */
  private void surplus(Path file, CsvRow row, int columns) {
    List<String> cells = row.cells();
    if (cells.size() > columns
        && !String.join("", cells.subList(columns, cells.size())).isBlank()) {
      faults.add(
          Fault.of(
                  "GOV-DIV-005",
                  file + ":" + row.line(),
                  cells.size() + " cells",
                  columns + " cells, as the header has")
              .withAdvice("Maybe a comma stands in a name without quotes around it."));
    }
  }

  private void unit(Path file, CsvRow row, Cells places, String level) {
    String code = cell(row, places.code());
    String parent = cell(row, places.parent());
    int before = faults.size();
    String where = file + ":" + row.line();
    if (code.isEmpty() || isMangled(code) || isMangled(parent)) {
      faults.add(Fault.of("GOV-DIV-005", where, code, "codes in UTF-8 in each row"));
    }
    levels.fault(where, level).ifPresent(faults::add);
    UnitPeriod period = period(row, places, where);
    SortedMap<String, Fraction> successors = successors(cell(row, places.successors()), where);
    if (faults.size() > before) {
      return;
    }
    if (rows.size() == lines.length) {
      lines = Arrays.copyOf(lines, lines.length * 2);
    }
    lines[rows.size()] = (int) row.line();
    String kind = cell(row, places.kind());
    rows.add(
        new UnitList.Row(code, cell(row, places.name()), level, parent, period, kind, successors));
  }

  private static boolean isMangled(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  private UnitPeriod period(CsvRow row, Cells places, String where) {
    String start = cell(row, places.from());
    String end = cell(row, places.to());
    if (start.isEmpty() && end.isEmpty()) {
      return UnitPeriod.ALWAYS;
    }
    LocalDate from = day(start, LocalDate.MIN, where);
    LocalDate to = day(end, LocalDate.MAX, where);
    if (from.isBefore(to)) {
      return new UnitPeriod(from, to);
    }
    faults.add(Fault.of("GOV-DIV-005", where, start + " to " + end, "a start before the end"));
    return UnitPeriod.ALWAYS;
  }

  private LocalDate day(String text, LocalDate otherwise, String where) {
    if (text.isEmpty()) {
      return otherwise;
    }
    boolean hasTime = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T';
    try {
      return LocalDate.parse(hasTime ? text.substring(0, DATE_LENGTH) : text);
    } catch (DateTimeException e) {
      faults.add(Fault.of("GOV-DIV-005", where, text, "a date as 2019-04-01, or nothing"));
      return otherwise;
    }
  }

  private SortedMap<String, Fraction> successors(String cell, String where) {
    if (cell.isEmpty()) {
      return UnitList.NO_SUCCESSORS;
    }
    try {
      return Successors.parse(cell, profile.separator());
    } catch (IllegalArgumentException e) {
      faults.add(Fault.of("GOV-DIV-007", where, cell, String.valueOf(e.getMessage())));
      return UnitList.NO_SUCCESSORS;
    }
  }

  UnitList finish() {
    UnitList.Origin origin =
        new UnitList.Origin(
            List.copyOf(files),
            ends.stream().mapToInt(Integer::intValue).toArray(),
            Arrays.copyOf(lines, rows.size()));
    if (faults.isEmpty()) {
      levels.order(rows, origin, faults);
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return UnitList.of(profile, rows, levels, hasKinds, origin);
  }

  /** The places of the cells, looked up once a file. */
  private record Cells(
      int code, int name, int level, int parent, int from, int to, int kind, int successors) {
    static Cells of(UnitCells cells) {
      return new Cells(
          cells.place("code"),
          cells.place("unit-name"),
          cells.place("level"),
          cells.place("parent"),
          cells.place("from"),
          cells.place("to"),
          cells.place("kind"),
          cells.place("successors"));
    }
  }
}

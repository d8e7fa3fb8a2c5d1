package org.grassroots.governance.formats.units;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Which cell of a table plays which role. */
final class UnitCells {
  private static final int NONE = -1;

  private final Map<String, Integer> places = new HashMap<>();
  private final Path file;
  private final List<String> header;
  private final List<Fault> missing = new ArrayList<>();

  private UnitCells(Path file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Finds the columns.
   *
   * @throws InvalidInput {@code GOV-DIV-004} for each that is missing or there twice
   */
  static UnitCells of(Path file, List<String> header, UnitColumns columns) {
    UnitCells cells = new UnitCells(file, header);
    UnitColumns.ROLES.forEach(role -> cells.find(role, columns.of(role), columns.optional()));
    if (!cells.missing.isEmpty()) {
      throw new InvalidInput(cells.missing);
    }
    return cells;
  }

  private void find(String role, List<String> names, List<String> optional) {
    List<String> there = names.stream().filter(header::contains).toList();
    boolean isTwice = !there.isEmpty() && Collections.frequency(header, there.get(0)) > 1;
    boolean isWanted = there.isEmpty() && !names.isEmpty() && !optional.contains(role);
    if (isTwice || isWanted) {
      missing.add(missing(names));
    }
    places.put(role, there.isEmpty() ? NONE : header.indexOf(there.get(0)));
  }

  private Fault missing(List<String> names) {
    String wanted = "the column '" + String.join("' or '", names) + "' once";
    return Fault.of("GOV-DIV-004", file.toString(), String.join(",", header), wanted)
        .withAdvice(Nearest.advice(names.get(0), header));
  }

  /** Whether the table has a column for it. */
  boolean has(String role) {
    return place(role) != NONE;
  }

  int place(String role) {
    return places.getOrDefault(role, NONE);
  }

  /** The cell at a place, without blanks around; empty when it is not there. */
  static String cell(CsvRow row, int place) {
    return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place).strip();
  }
}

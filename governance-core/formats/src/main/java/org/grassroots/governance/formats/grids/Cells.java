package org.grassroots.governance.formats.grids;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** The cells of rows by the names of their columns. */
final class Cells {
  private final CsvSource source;

  /** Refuses a table that lacks columns with {@code GOV-GRD-003}. */
  Cells(CsvSource source, List<String> wanted) {
    this.source = source;
    List<Fault> faults = new ArrayList<>();
    for (String column : wanted) {
      if (!has(column)) {
        faults.add(
            Fault.of(
                    "GOV-GRD-003",
                    source.file().path() + ":1",
                    String.join(", ", source.header()),
                    "the column '" + column + "'")
                .withAdvice(Nearest.advice(column, source.header())));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  boolean has(String column) {
    return source.header().contains(column);
  }

  /** The text of a cell, trimmed; empty when the row or the table lacks it. */
  String text(CsvRow row, String column) {
    int at = source.header().indexOf(column);
    return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
  }

  String where(CsvRow row) {
    return source.file().path() + ":" + row.line();
  }
}

package org.grassroots.governance.formats.survey;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Finds named columns in a header, or refuses naming every one that is missing or repeated. */
final class SurveyColumns {
  private final String where;
  private final List<String> header;
  private final List<Fault> faults = new ArrayList<>();

  SurveyColumns(CsvSource source) {
    this.where = source.file().path() + ":1";
    this.header = source.header();
  }

  /** The index of a column; -1 after a fault. */
  int find(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      faults.add(
          Fault.of("GOV-NED-013", where, "no column '" + column + "'", "it in the header")
              .withAdvice(Nearest.advice(column, header)));
    } else if (index != header.lastIndexOf(column)) {
      faults.add(Fault.of("GOV-NED-014", where, "the column '" + column + "' twice", "it once"));
    }
    return index;
  }

  void throwIfFaulty() {
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }
}

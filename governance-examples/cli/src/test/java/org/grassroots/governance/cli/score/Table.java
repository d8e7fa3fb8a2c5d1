package org.grassroots.governance.cli.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.table.CsvSource;

/** A small table in memory. */
record Table(List<Map<String, String>> rows) {

  static Table read(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      while (source.hasNext()) {
        List<String> cells = source.next().cells();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(source.header().get(i), cells.get(i));
        }
        rows.add(row);
      }
    }
    return new Table(rows);
  }

  /** The rows by a column. */
  Map<String, Map<String, String>> by(String column) {
    Map<String, Map<String, String>> by = new LinkedHashMap<>();
    rows.forEach(row -> by.put(row.get(column), row));
    return by;
  }
}

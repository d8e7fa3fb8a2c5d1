package org.grassroots.governance.formats.organisation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;

/** Walks the rows of a table, cells by the names of their columns. */
final class Rows {
  private Rows() {}

  /** Reads a table; where a wanted column is missing, that is the only fault of the file. */
  static void read(Path file, List<String> wanted, List<Fault> faults, Consumer<Cells> each) {
    try (CsvSource source = CsvSource.open(file)) {
      List<String> header = source.header();
      List<String> missing = wanted.stream().filter(name -> !header.contains(name)).toList();
      for (String name : missing) {
        faults.add(
            Fault.of("GOV-ORG-011", file + ":1", "", "the column '" + name + "'")
                .withAdvice(Nearest.advice(name, header)));
      }
      while (missing.isEmpty() && source.hasNext()) {
        CsvRow row = source.next();
        each.accept(new Cells(file, header, row, faults));
      }
    }
  }
}

package org.grassroots.governance.formats.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads links between units from a table {@code a,b,shared_m}: positions in the file of units, from
 * 0, and the shared border in metres. Columns {@code gap_m} (how far apart) and {@code crosses}
 * (barriers between) are used when they are there.
 */
final class EdgeFile {
  private final Path file;
  private final PlanningUnits units;
  private final PairLengths borders;
  private final RowFaults faults = new RowFaults();
  private List<String> header = List.of();

  private EdgeFile(Path file, PlanningUnits units, PairLengths borders) {
    this.file = file;
    this.units = units;
    this.borders = borders;
  }

  /**
   * Reads them.
   *
   * @throws InvalidInput {@code GOV-PLN-020} for a missing column, {@code GOV-PLN-021} for each row
   *     that names a position that does not exist or the same twice, {@code GOV-PLN-022} for each
   *     length that is no number from 0 on
   */
  static List<UnitLink> read(Path file, PlanningUnits units, PairLengths borders) {
    return new EdgeFile(file, units, borders).read();
  }

  private List<UnitLink> read() {
    List<UnitLink> links = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      header = source.header();
      for (String name : List.of("a", "b", "shared_m")) {
        if (!header.contains(name)) {
          faults.add(
              Fault.of("GOV-PLN-020", file + ":1", String.join(",", header), "a column " + name)
                  .withAdvice(Nearest.advice(name, header)));
        }
      }
      faults.raise();
      while (source.hasNext()) {
        CsvRow row = source.next();
        int a = end(row, "a");
        int b = end(row, "b");
        double shared = length(row, "shared_m");
        double gap = header.contains("gap_m") ? length(row, "gap_m") : 0;
        if (a >= 0 && a == b) {
          faults.add(Fault.of("GOV-PLN-021", at(row, "b"), cell(row, "b"), "another unit than a"));
        } else if (a >= 0 && b >= 0) {
          double drawn = borders.of(a, b);
          double barrier = cell(row, "crosses").isEmpty() ? 0 : 1;
          links.add(new UnitLink(a, b, shared, drawn > 0 ? drawn : shared, barrier, gap));
        }
      }
    }
    faults.raise();
    return links;
  }

  private String at(CsvRow row, String name) {
    return file + ":" + row.line() + " " + name;
  }

  private String cell(CsvRow row, String name) {
    int column = header.indexOf(name);
    return column < 0 || column >= row.cells().size() ? "" : row.cells().get(column).strip();
  }

  private int end(CsvRow row, String name) {
    String text = cell(row, name);
    try {
      int position = Integer.parseInt(text);
      if (position >= 0 && position < units.places().size()) {
        return units.places().get(position);
      }
    } catch (NumberFormatException e) {
      // told below, as any other position that does not exist
    }
    String wanted = "a position of a unit from 0 to " + (units.places().size() - 1);
    faults.add(Fault.of("GOV-PLN-021", at(row, name), text, wanted));
    return -1;
  }

  private double length(CsvRow row, String name) {
    String text = cell(row, name);
    try {
      double length = Double.parseDouble(text);
      if (length >= 0 && length < Double.POSITIVE_INFINITY) {
        return length;
      }
    } catch (NumberFormatException e) {
      // told below, as any other length that cannot be used
    }
    faults.add(Fault.of("GOV-PLN-022", at(row, name), text, "metres from 0 on"));
    return 0;
  }
}

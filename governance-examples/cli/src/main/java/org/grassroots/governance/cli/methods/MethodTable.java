package org.grassroots.governance.cli.methods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.table.DecimalText;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser.Direction;

/**
 * Units and their figures.
 *
 * @param units ids, in the order of the file
 * @param children the columns asked for, in the order of the file
 */
record MethodTable(List<String> units, List<Child> children) {

  /** A column that is asked for. */
  record Wanted(String column, Direction direction, double weight) {}

  /** Reads a file; every fault of it is told. */
  static MethodTable read(Path file, String id, List<Wanted> wanted) {
    List<String> units = new ArrayList<>();
    List<List<Double>> columns = new ArrayList<>();
    wanted.forEach(column -> columns.add(new ArrayList<>()));
    List<Fault> faults = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      List<String> header = source.header();
      int idAt = at(header, id, file);
      List<Wanted> ordered =
          wanted.stream()
              .sorted(Comparator.comparingInt(column -> at(header, column.column(), file)))
              .toList();
      checkWanted(ordered);
      int[] places =
          ordered.stream().mapToInt(column -> at(header, column.column(), file)).toArray();
      Set<String> seen = new HashSet<>();
      while (source.hasNext()) {
        CsvRow row = source.next();
        String where = file + ":" + row.line();
        String unit = cell(row, idAt);
        if (unit.isEmpty() || !seen.add(unit)) {
          faults.add(Fault.of("GOV-ASM-222", where + ", " + id, unit, "each unit once, by its id"));
        }
        units.add(unit);
        for (int i = 0; i < ordered.size(); i++) {
          String name = ordered.get(i).column();
          String text = cell(row, places[i]);
          Optional<Double> figure = figure(text);
          if (figure.isEmpty()) {
            faults.add(
                Fault.of("GOV-ASM-220", where + ", " + name, text, "a number, nothing or NA"));
          }
          columns.get(i).add(figure.orElse(Double.NaN));
        }
      }
      if (!faults.isEmpty()) {
        throw new InvalidInput(faults);
      }
      return new MethodTable(List.copyOf(units), children(ordered, columns));
    }
  }

  private static List<Child> children(List<Wanted> ordered, List<List<Double>> columns) {
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Wanted column = ordered.get(i);
      double[] figures = columns.get(i).stream().mapToDouble(Double::doubleValue).toArray();
      children.add(
          new Child(column.column(), column.weight(), Column.of(figures), column.direction()));
    }
    return children;
  }

  private static void checkWanted(List<Wanted> ordered) {
    Set<String> names = new HashSet<>();
    for (Wanted column : ordered) {
      if (!names.add(column.column())) {
        throw InvalidInput.of(
            "GOV-ASM-221", "--higher, --lower", column.column(), "each column once");
      }
    }
    if (ordered.isEmpty()) {
      throw InvalidInput.of("GOV-ASM-221", "--higher, --lower", "", "at least one column");
    }
  }

  private static int at(List<String> header, String name, Path file) {
    int at = header.indexOf(name);
    if (at < 0) {
      throw new InvalidInput(
          Fault.of("GOV-ASM-221", file + ", header", name, "one of " + header)
              .withAdvice(
                  Nearest.advice(
                      name, new HashSet<>(header), "Maybe the column has another name.")));
    }
    return at;
  }

  private static String cell(CsvRow row, int at) {
    return at < row.cells().size() ? row.cells().get(at).strip() : "";
  }

  private static Optional<Double> figure(String text) {
    if (text.isEmpty() || text.equals("NA")) {
      return Optional.of(Double.NaN);
    }
    return DecimalText.parse(text).map(Number::doubleValue).filter(Double::isFinite);
  }
}

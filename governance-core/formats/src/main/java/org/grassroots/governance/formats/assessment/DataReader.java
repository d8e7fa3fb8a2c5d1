package org.grassroots.governance.formats.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.scheme.Layout;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the data of a scheme from CSV, plain or gzip: an empty cell is missing, {@code NA} not
 * applicable, {@code NYD} not yet due.
 *
 * @since 0.1
 */
public final class DataReader {
  private final Scheme scheme;
  private final Path file;
  private final boolean ignoresUnknown;
  private final Set<String> elsewhere;

  DataReader(Scheme scheme, Path file, boolean ignoresUnknown, Set<String> elsewhere) {
    this.scheme = scheme;
    this.file = file;
    this.ignoresUnknown = ignoresUnknown;
    this.elsewhere = elsewhere;
  }

  /**
   * What was read.
   *
   * @param data the units
   * @param unknown columns that the scheme does not know and that were left out
   */
  public record Input(Data data, List<String> unknown) {
    /** Copies the list. */
    public Input {
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Reads a file.
   *
   * @param period which period of the data; empty when it is of one
   * @param ignoresUnknown whether columns the scheme does not know are left out instead of refused
   * @throws InvalidInput every bad column or, when the columns are right, every bad row
   */
  public static Input read(
      Scheme scheme, Path file, Optional<Period> period, boolean ignoresUnknown) {
    return read(scheme, file, period, ignoresUnknown, Set.of());
  }

  /**
   * Reads a file that need not hold all columns.
   *
   * @param elsewhere the columns that come from elsewhere; one that the file has too is refused
   * @throws InvalidInput every bad column or, when the columns are right, every bad row
   */
  public static Input read(
      Scheme scheme,
      Path file,
      Optional<Period> period,
      boolean ignoresUnknown,
      Set<String> elsewhere) {
    return new DataReader(scheme, file, ignoresUnknown, Set.copyOf(elsewhere)).read(period);
  }

  /** The columns a scheme looks at, in order. */
  public static List<String> used(Scheme scheme) {
    Usage usage = Usage.of(scheme);
    return scheme.layout().used().stream().filter(usage::holds).toList();
  }

  private Input read(Optional<Period> period) {
    try (CsvSource source = CsvSource.open(file)) {
      RowTable table = new RowTable(scheme);
      List<String> unknown = columns(source.header(), table.usage());
      Map<String, Integer> places = places(source.header(), table.usage());
      while (source.hasNext()) {
        row(source.next(), source.header(), places, table);
      }
      return new Input(table.data(period, file.toString()), unknown);
    }
  }

  /** The columns nobody declared. */
  List<String> columns(List<String> header, Usage usage) {
    Layout layout = scheme.layout();
    List<Fault> faults = new ArrayList<>();
    Set<String> declared = new HashSet<>(layout.used());
    declared.add(layout.id());
    declared.addAll(layout.ignored());
    layout.period().ifPresent(declared::add);
    List<String> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        faults.add(fault("GOV-ASM-043", "the column '" + column + "' twice", "each column once"));
      } else if (elsewhere.contains(column)) {
        faults.add(
            fault("GOV-ASM-069", "the column '" + column + "'", "no column that the store measures")
                .withAdvice("Maybe leave --store out, or the column."));
      } else if (!declared.contains(column)) {
        unknown.add(column);
      }
    }
    required(header, usage, faults);
    if (!ignoresUnknown) {
      for (String column : unknown) {
        faults.add(
            fault("GOV-ASM-044", "the column '" + column + "'", "a column the scheme declares")
                .withAdvice(
                    Nearest.advice(
                        column,
                        declared.stream().filter(name -> !header.contains(name)).toList(),
                        "Maybe list it under data.ignored, or run with --ignore-unknown.")));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return unknown;
  }

  private void required(List<String> header, Usage usage, List<Fault> faults) {
    Layout layout = scheme.layout();
    List<String> required = new ArrayList<>(List.of(layout.id()));
    layout.period().ifPresent(required::add);
    layout.used().stream().filter(usage::holds).forEach(required::add);
    required.removeAll(elsewhere);
    for (String column : required) {
      if (!header.contains(column)) {
        faults.add(
            fault("GOV-ASM-045", "no column '" + column + "'", "it, since the scheme uses it")
                .withAdvice(Nearest.advice(column, header, "Maybe the file is of another table.")));
      }
    }
  }

  private Fault fault(String code, String found, String wanted) {
    return Fault.of(code, file + ":1", found, wanted);
  }

  private Map<String, Integer> places(List<String> header, Usage usage) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int place = 0; place < header.size(); place++) {
      if (usage.holds(header.get(place))) {
        places.put(header.get(place), place);
      }
    }
    return places;
  }

  private void row(CsvRow row, List<String> header, Map<String, Integer> places, RowTable table) {
    String where = file + ":" + row.line();
    if (row.cells().size() != header.size()) {
      table.fault(
          Fault.of(
                  "GOV-ASM-046",
                  where,
                  row.cells().size() + " cells",
                  header.size() + " cells, as the header has")
              .withAdvice("Maybe a text with a comma needs quotes."));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    places.forEach((column, place) -> cells.put(column, row.cells().get(place)));
    String unit = row.cells().get(header.indexOf(scheme.layout().id())).strip();
    Optional<Period> period = Optional.empty();
    if (scheme.layout().period().isPresent()) {
      String text = row.cells().get(header.indexOf(scheme.layout().period().get())).strip();
      try {
        period = Optional.of(Period.parse(text));
      } catch (InvalidInput refused) {
        refused
            .faults()
            .forEach(
                fault ->
                    table.fault(
                        new Fault(
                            fault.code(), where, fault.found(), fault.wanted(), fault.maybe())));
        return;
      }
    }
    table.row(where, unit, period, cells);
  }
}

package org.grassroots.governance.formats.units;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A figure for units: a table {@code id,value}.
 *
 * @since 0.1
 */
public final class UnitValues {
  private static final int MAX_LENGTH = 1000;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private UnitValues() {}

  /**
   * Reads a table; a row without a value is left out.
   *
   * @param refusal why an id cannot have a value, e.g. "a unit of the list"; empty when it can
   * @return the exact values by id, in the order of the table
   * @throws InvalidInput {@code GOV-FMT-…} when the file cannot be read, {@code GOV-DIV-004} when
   *     it lacks a column, {@code GOV-DIV-008} with every row whose id is unknown or was there
   *     before, or whose value is no number
   */
  public static Map<String, BigDecimal> read(
      Path file, Function<String, Optional<String>> refusal) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    Map<String, Long> lines = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      int id = place(file, source.header(), "id");
      int value = place(file, source.header(), "value");
      while (source.hasNext()) {
        CsvRow row = source.next();
        String where = file + ":" + row.line();
        String unit = UnitCells.cell(row, id);
        String number = UnitCells.cell(row, value);
        Long earlier = lines.putIfAbsent(unit, row.line());
        if (earlier != null) {
          String wanted = "each id once; it is in line " + earlier;
          faults.add(Fault.of("GOV-DIV-008", where, unit + " again", wanted));
          continue;
        }
        refusal
            .apply(unit)
            .ifPresent(wanted -> faults.add(Fault.of("GOV-DIV-008", where, unit, wanted)));
        if (number.length() > MAX_LENGTH || !NUMBER.matcher(number).matches()) {
          if (!number.isEmpty()) {
            faults.add(Fault.of("GOV-DIV-008", where, number, "a number such as -12.5"));
          }
        } else {
          values.put(unit, new BigDecimal(number));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return Collections.unmodifiableMap(values);
  }

  private static int place(Path file, List<String> header, String column) {
    if (Collections.frequency(header, column) != 1) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-DIV-004",
                  file.toString(),
                  String.join(",", header),
                  "the column '" + column + "' once")
              .withAdvice(Nearest.advice(column, header)));
    }
    return header.indexOf(column);
  }

  /** A value as tables have it: every digit, no exponent. */
  public static String text(BigDecimal value) {
    return value.toPlainString();
  }
}

package org.grassroots.governance.formats.identifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.identifier.DivisionRegister;

/**
 * Reads registers of division codes from tables, plain or gzip, with a column {@code code}.
 *
 * @since 0.1
 */
public final class DivisionRegisters {
  private static final String COLUMN = "code";
  private static final int MAX_DIGITS = 12;

  private DivisionRegisters() {}

  /**
   * Reads a register.
   *
   * @param current files of codes in force
   * @param retired files of codes withdrawn, or former lists: what is in force as well counts so
   * @throws InvalidInput {@code GOV-FMT-…} when a file cannot be read, {@code GOV-IDN-002} when it
   *     has no column {@code code}, {@code GOV-IDN-003} for every row whose code is none
   */
  public static DivisionRegister read(List<Path> current, List<Path> retired) {
    List<Fault> faults = new ArrayList<>();
    DivisionRegister register = DivisionRegister.of(codes(current, faults), codes(retired, faults));
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return register;
  }

  private static List<String> codes(List<Path> files, List<Fault> faults) {
    List<String> codes = new ArrayList<>();
    files.forEach(file -> read(file, codes, faults));
    return codes;
  }

  private static void read(Path file, List<String> codes, List<Fault> faults) {
    try (CsvSource source = CsvSource.open(file)) {
      int column = source.header().indexOf(COLUMN);
      if (column < 0) {
        faults.add(
            Fault.of("GOV-IDN-002", file + ":1", "", "the column '" + COLUMN + "'")
                .withAdvice(Nearest.advice(COLUMN, source.header())));
        return;
      }
      while (source.hasNext()) {
        CsvRow row = source.next();
        String code = column < row.cells().size() ? row.cells().get(column).strip() : "";
        if (code.matches("[0-9]{1," + MAX_DIGITS + "}")) {
          codes.add(code);
        } else {
          faults.add(
              Fault.of("GOV-IDN-003", file + ":" + row.line(), code, "a code of 1 to 12 digits"));
        }
      }
    }
  }
}

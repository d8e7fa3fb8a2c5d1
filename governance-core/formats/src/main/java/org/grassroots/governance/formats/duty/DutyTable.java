package org.grassroots.governance.formats.duty;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.duty.DutyEntry;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.duty.DutyRole;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a responsibility list: {@code unit, class, stage, role, post, from, until, override,
 * basis}; unit and post are needed, the others may be missing.
 *
 * @since 0.1
 */
public final class DutyTable {
  private static final String CODE = "GOV-DUT-002";

  private final Path path;
  private final List<String> header;
  private final List<Fault> faults = new ArrayList<>();

  private DutyTable(Path path, List<String> header) {
    this.path = path;
    this.header = header;
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @throws InvalidInput {@code GOV-DUT-002} for a missing column and every bad row
   */
  public static DutyList read(Path path) {
    try (CsvSource source = CsvSource.open(path)) {
      DutyTable table = new DutyTable(path, source.header());
      table.require("unit");
      table.require("post");
      List<DutyEntry> entries = new ArrayList<>();
      while (source.hasNext()) {
        table.entry(source.next()).ifPresent(entries::add);
      }
      if (!table.faults.isEmpty()) {
        throw new InvalidInput(table.faults);
      }
      return new DutyList(entries);
    }
  }

  private void require(String column) {
    if (!header.contains(column)) {
      throw InvalidInput.of(CODE, path + ":1", header.toString(), "a column '" + column + "'");
    }
  }

  private Optional<DutyEntry> entry(CsvRow row) {
    int before = faults.size();
    Optional<LocalDate> from = day(row, "from");
    Optional<LocalDate> until = day(row, "until");
    DutyRole role = role(row);
    boolean isOverride = flag(row);
    if (faults.size() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DutyEntry(
              cell(row, "unit"),
              cell(row, "class"),
              cell(row, "stage"),
              role,
              cell(row, "post"),
              from,
              until,
              isOverride,
              cell(row, "basis")));
    } catch (InvalidInput refused) {
      refused
          .faults()
          .forEach(
              fault ->
                  faults.add(
                      Fault.of(
                          CODE,
                          path + ":" + row.line(),
                          fault.found() + " (" + fault.code() + ")",
                          fault.wanted())));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(CsvRow row, String column) {
    String text = cell(row, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      fault(row, column, text, "a day such as 2025-01-01");
      return Optional.empty();
    }
  }

  private DutyRole role(CsvRow row) {
    String text = cell(row, "role");
    for (DutyRole role : DutyRole.values()) {
      if (role.name().equalsIgnoreCase(text)) {
        return role;
      }
    }
    if (!text.isEmpty()) {
      fault(row, "role", text, "lead, joint or assists");
    }
    return DutyRole.LEAD;
  }

  private boolean flag(CsvRow row) {
    String text = cell(row, "override").toLowerCase(Locale.ROOT);
    if (!List.of("", "true", "false", "yes", "no", "1", "0").contains(text)) {
      fault(row, "override", text, "true or false");
    }
    return List.of("true", "yes", "1").contains(text);
  }

  private String cell(CsvRow row, String column) {
    int index = header.indexOf(column);
    return index >= 0 && index < row.cells().size() ? row.cells().get(index).strip() : "";
  }

  private void fault(CsvRow row, String column, String found, String wanted) {
    faults.add(Fault.of(CODE, path + ":" + row.line() + " " + column, found, wanted));
  }
}

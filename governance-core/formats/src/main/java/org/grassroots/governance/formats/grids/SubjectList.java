package org.grassroots.governance.formats.grids;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.table.DecimalText;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.place.register.SubjectChange;
import org.grassroots.governance.model.place.register.SubjectState;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads what lies in grids: a table with the columns {@code id,kind}; {@code lon,lat} or {@code
 * grid}; and a column of whole numbers for each category of residents. Other columns are not read,
 * so that no names get into the register.
 *
 * @since 0.1
 */
public final class SubjectList {
  private final GridRules rules;
  private final Cells cells;
  private final List<Fault> faults = new ArrayList<>();

  private SubjectList(GridRules rules, Cells cells) {
    this.rules = rules;
    this.cells = cells;
  }

  /**
   * Reads a list, in the order of its rows.
   *
   * @throws InvalidInput when the file cannot be read; {@code GOV-GRD-003} when a column is
   *     missing; {@code GOV-GRD-004} for each row without id, with half a position or none on the
   *     globe, or with a count that is no whole number
   */
  public static List<SubjectChange> read(Path file, GridRules rules) {
    try (CsvSource rows = CsvSource.open(file)) {
      SubjectList list = new SubjectList(rules, new Cells(rows, List.of("id", "kind")));
      List<SubjectChange> changes = new ArrayList<>();
      while (rows.hasNext()) {
        changes.add(list.change(rows.next()));
      }
      if (!list.faults.isEmpty()) {
        throw new InvalidInput(list.faults);
      }
      return changes;
    }
  }

  private SubjectChange change(CsvRow row) {
    String id = cells.text(row, "id");
    if (id.isEmpty()) {
      faults.add(Fault.of("GOV-GRD-004", cells.where(row), "", "the id of a subject"));
    }
    SubjectState state = SubjectState.of(position(row), cells.text(row, "grid"), residents(row));
    return new SubjectChange(id, cells.text(row, "kind"), Optional.of(state));
  }

  private Optional<Position> position(CsvRow row) {
    String longitude = cells.text(row, "lon");
    String latitude = cells.text(row, "lat");
    if (longitude.isEmpty() && latitude.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> x = DecimalText.parse(longitude);
    Optional<BigDecimal> y = DecimalText.parse(latitude);
    try {
      if (x.isPresent() && y.isPresent()) {
        return Optional.of(new Position(x.get().doubleValue(), y.get().doubleValue()));
      }
      refuse(row, longitude + ", " + latitude, "");
    } catch (InvalidInput outside) {
      refuse(row, longitude + ", " + latitude, "Maybe longitude and latitude are exchanged.");
    }
    return Optional.empty();
  }

  private void refuse(CsvRow row, String found, String advice) {
    String wanted = "a longitude and a latitude, in degrees, or neither";
    faults.add(Fault.of("GOV-GRD-004", cells.where(row), found, wanted).withAdvice(advice));
  }

  private Map<String, Integer> residents(CsvRow row) {
    Map<String, Integer> residents = new TreeMap<>();
    for (String category : rules.residentCategories()) {
      String count = cells.text(row, category);
      if (count.matches("\\d{1,9}")) {
        residents.put(category, Integer.valueOf(count));
      } else if (!count.isEmpty()) {
        String wanted = "a whole number of " + category;
        faults.add(Fault.of("GOV-GRD-004", cells.where(row), count, wanted));
      }
    }
    return residents;
  }
}

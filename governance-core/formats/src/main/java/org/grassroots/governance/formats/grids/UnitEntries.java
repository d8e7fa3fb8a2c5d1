package org.grassroots.governance.formats.grids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the units that grids belong to: a table with the columns {@code id,name,level,parent_id},
 * parents before children.
 *
 * @since 0.1
 */
public final class UnitEntries {
  private UnitEntries() {}

  /**
   * A row.
   *
   * @param id the id of the unit
   * @param name its name
   * @param level its level
   * @param parent the id of its parent; empty for a root
   */
  public record Row(String id, String name, String level, String parent) {}

  /**
   * Reads a table, in its order.
   *
   * @throws InvalidInput when the file cannot be read; {@code GOV-GRD-003} when a column is missing
   */
  public static List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      Cells cells = new Cells(source, List.of("id", "name", "level", "parent_id"));
      while (source.hasNext()) {
        CsvRow row = source.next();
        rows.add(
            new Row(
                cells.text(row, "id"),
                cells.text(row, "name"),
                cells.text(row, "level"),
                cells.text(row, "parent_id")));
      }
    }
    return rows;
  }
}

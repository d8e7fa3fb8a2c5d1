package org.grassroots.governance.formats.planning;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.place.planning.FormerPlan;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a plan: a table {@code unit,grid}, as {@code gov grids plan} writes it.
 *
 * @since 0.1
 */
public final class PlanFile {
  private static final String UNIT = "unit";
  private static final String GRID = "grid";

  private PlanFile() {}

  /**
   * Reads the plan that was in force before. Units of the map that are not in it are new; a row
   * with an empty grid says so, too.
   *
   * @param ids the units there are now; a unit that is in the plan alone is refused unless it may
   *     have been removed
   * @param mayBeGone whether units of the plan may be missing in the map
   * @param locked codes of grids that must not change
   * @throws InvalidInput {@code GOV-PLN-030} for a missing column, {@code GOV-PLN-031} for each row
   *     with a unit that does not exist, {@code GOV-PLN-032} for each unit that comes twice or has
   *     no id, {@code GOV-PLN-033} for each locked grid that the plan does not have
   */
  public static FormerPlan read(
      Path file, Set<String> ids, boolean mayBeGone, List<String> locked) {
    RowFaults faults = new RowFaults();
    Map<String, String> gridOf = new HashMap<>();
    try (CsvSource source = CsvSource.open(file)) {
      List<String> header = source.header();
      int unit = header.indexOf(UNIT);
      int grid = header.indexOf(GRID);
      if (unit < 0 || grid < 0) {
        throw new InvalidInput(
            Fault.of("GOV-PLN-030", file + ":1", String.join(",", header), "columns unit,grid"));
      }
      while (source.hasNext()) {
        CsvRow row = source.next();
        String where = file + ":" + row.line();
        String id = cell(row, unit);
        if (id.isEmpty()) {
          faults.add(Fault.of("GOV-PLN-032", where, "", "the id of a unit"));
        } else if (!ids.contains(id) && !mayBeGone) {
          faults.add(
              Fault.of("GOV-PLN-031", where, id, "a unit that exists")
                  .withAdvice("Maybe it was removed: then say --allow-removed."));
        } else if (gridOf.putIfAbsent(id, cell(row, grid)) != null) {
          faults.add(Fault.of("GOV-PLN-032", where, id, "a unit that no earlier row has"));
        }
      }
    }
    gridOf.values().removeIf(String::isEmpty);
    Set<String> codes = new TreeSet<>(gridOf.values());
    for (String code : locked) {
      if (!codes.contains(code)) {
        faults.add(
            Fault.of("GOV-PLN-033", file.toString(), code, "a grid of that plan")
                .withAdvice(Nearest.advice(code, codes, "Maybe it has another code.")));
      }
    }
    faults.raise();
    return new FormerPlan(gridOf, Set.copyOf(locked));
  }

  private static String cell(CsvRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }
}

package org.grassroots.governance.formats.duty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads units with their parents, {@code id, parent}, into the path of each, root first.
 *
 * @since 0.1
 */
public final class UnitPaths {
  private static final String CODE = "GOV-DUT-003";

  private UnitPaths() {}

  /**
   * Reads a file, plain or gzip, in its order.
   *
   * @throws InvalidInput {@code GOV-DUT-003} for a missing column, a unit twice, a parent that is
   *     not listed and a circle
   */
  public static List<List<String>> read(Path path) {
    Map<String, String> parents = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    try (CsvSource source = CsvSource.open(path)) {
      int id = source.header().indexOf("id");
      int parent = source.header().indexOf("parent");
      if (id < 0 || parent < 0) {
        throw InvalidInput.of(
            CODE, path + ":1", source.header().toString(), "the columns id and parent");
      }
      while (source.hasNext()) {
        CsvRow row = source.next();
        String unit = cell(row, id);
        if (unit.isEmpty() || parents.putIfAbsent(unit, cell(row, parent)) != null) {
          faults.add(
              Fault.of(CODE, path + ":" + row.line(), unit, "a unit that is not listed yet"));
        }
      }
    }
    List<List<String>> paths = new ArrayList<>();
    for (String unit : parents.keySet()) {
      paths.add(path(unit, parents, path, faults));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return paths;
  }

  private static String cell(CsvRow row, int index) {
    return index < row.cells().size() ? row.cells().get(index).strip() : "";
  }

  private static List<String> path(
      String unit, Map<String, String> parents, Path file, List<Fault> faults) {
    List<String> path = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String each = unit; !each.isEmpty(); each = parents.getOrDefault(each, "")) {
      if (!parents.containsKey(each) || !seen.add(each)) {
        faults.add(
            Fault.of(
                CODE,
                file + " unit " + unit,
                "the parent " + each,
                "a parent that is listed, and an end of the line"));
        break;
      }
      path.add(each);
    }
    Collections.reverse(path);
    return path;
  }
}

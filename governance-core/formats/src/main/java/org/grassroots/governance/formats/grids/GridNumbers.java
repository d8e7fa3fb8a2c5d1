package org.grassroots.governance.formats.grids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.register.GridCoder;
import org.grassroots.governance.model.place.register.GridNumbering;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Numbers and codes of grids, community by community.
 *
 * @since 0.1
 */
public final class GridNumbers {
  /** The columns of the table. */
  public static final List<String> COLUMNS = List.of("id", "community", "number", "code");

  private GridNumbers() {}

  /**
   * A row of the table.
   *
   * @param id the id of the grid
   * @param community the code of its community
   * @param number its number there
   * @param code its code
   */
  public record Row(String id, String community, int number, String code) {}

  /**
   * Numbers grids.
   *
   * @param grids the grids; several of one key are one grid
   * @param communities the community of each, in the same order
   * @param kept rows whose numbers stay, of grids that are closed too
   * @return by community, then by number
   * @throws InvalidInput {@code GOV-GRD-005} for each community the coder does not accept, each
   *     with more grids than it can number, and each grid in two communities
   */
  public static List<Row> of(
      List<Area> grids, List<String> communities, GridCoder coder, List<Row> kept) {
    Map<String, String> homes = new HashMap<>();
    SortedMap<String, SortedMap<String, Area>> byCommunity = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      Area grid = grids.get(i);
      String community = communities.get(i);
      String other = homes.putIfAbsent(grid.key(), community);
      if (other != null && !other.equals(community)) {
        String found = other + " and " + community;
        faults.add(Fault.of("GOV-GRD-005", "grid " + grid.key(), found, "one community"));
      }
      byCommunity
          .computeIfAbsent(community, c -> new TreeMap<>())
          .merge(grid.key(), grid, GridNumbers::join);
    }
    List<Row> rows = new ArrayList<>();
    byCommunity.forEach(
        (community, members) ->
            rows.addAll(rows(community, List.copyOf(members.values()), coder, kept, faults)));
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return rows;
  }

  private static Area join(Area a, Area b) {
    var polygons = new ArrayList<>(a.polygons());
    polygons.addAll(b.polygons());
    return new Area(a.key(), polygons);
  }

  private static List<Row> rows(
      String community, List<Area> grids, GridCoder coder, List<Row> kept, List<Fault> faults) {
    Map<String, Integer> numbers = new HashMap<>();
    kept.stream()
        .filter(row -> row.community().equals(community))
        .forEach(row -> numbers.put(row.id(), row.number()));
    boolean isUndivided = grids.size() == 1 && numbers.isEmpty() && coder.numbersUndividedZero();
    Map<String, Integer> given =
        isUndivided ? Map.of(grids.get(0).key(), 0) : GridNumbering.number(grids, numbers);
    if (!coder.accepts(community)) {
      faults.add(Fault.of("GOV-GRD-005", "community " + community, community, coder.form()));
      return List.of();
    }
    if (given.values().stream().anyMatch(number -> number > coder.capacity())) {
      String found = grids.size() + " grids";
      String wanted = "numbers up to " + coder.capacity();
      faults.add(Fault.of("GOV-GRD-005", "community " + community, found, wanted));
      return List.of();
    }
    return given.entrySet().stream()
        .map(
            entry ->
                new Row(
                    entry.getKey(),
                    community,
                    entry.getValue(),
                    coder.code(community, entry.getValue())))
        .sorted(java.util.Comparator.comparingInt(Row::number).thenComparing(Row::id))
        .toList();
  }

  /**
   * Reads a table of numbers.
   *
   * @throws InvalidInput when the file cannot be read; {@code GOV-GRD-003} when a column is
   *     missing; {@code GOV-GRD-004} for each row whose number is none
   */
  public static List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      Cells cells = new Cells(source, COLUMNS);
      while (source.hasNext()) {
        CsvRow row = source.next();
        String number = cells.text(row, "number");
        if (number.matches("\\d{1,6}")) {
          rows.add(
              new Row(
                  cells.text(row, "id"),
                  cells.text(row, "community"),
                  Integer.parseInt(number),
                  cells.text(row, "code")));
        } else {
          faults.add(Fault.of("GOV-GRD-004", cells.where(row), number, "a number"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return rows;
  }
}

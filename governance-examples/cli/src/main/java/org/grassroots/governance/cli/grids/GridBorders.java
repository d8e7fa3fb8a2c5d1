package org.grassroots.governance.cli.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.grids.GridList;
import org.grassroots.governance.formats.grids.GridNumbers;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.register.Grid;
import org.grassroots.governance.model.place.register.GridChange;
import org.grassroots.governance.model.place.register.GridState;

/** Joins a list of grids with their borders and codes. */
final class GridBorders {
  private final Map<String, List<Polygon>> borders = new HashMap<>();

  GridBorders(List<Area> areas) {
    areas.forEach(
        area ->
            borders.computeIfAbsent(area.key(), key -> new ArrayList<>()).addAll(area.polygons()));
  }

  /**
   * What a grid shall be.
   *
   * @param numbers codes of grids that have none in the list
   * @param before the grid as it is registered
   */
  GridChange change(
      GridList.Entry entry, List<GridNumbers.Row> numbers, Optional<Grid> before, LocalDate from) {
    Optional<GridState> held = before.flatMap(grid -> grid.at(from));
    String code =
        entry.code().isEmpty()
            ? numbers.stream()
                .filter(row -> row.id().equals(entry.id()))
                .map(GridNumbers.Row::code)
                .findFirst()
                .or(() -> held.map(GridState::code))
                .orElse("")
            : entry.code();
    List<Polygon> border =
        Optional.ofNullable(borders.get(entry.id()))
            .or(() -> held.map(GridState::boundary))
            .orElse(List.of());
    return new GridChange(
        entry.id(),
        entry.kind(),
        Optional.of(
            new GridState(entry.community(), code, border, entry.workers(), entry.notice())));
  }
}

package org.grassroots.governance.formats.planning;

import java.util.List;

/** Ground for units that are points. */
final class PointCells {
  private PointCells() {}

  /** The outline of each row; a point gets the cell around it. */
  static List<Outline> ground(List<UnitRow> rows, Plane plane) {
    return rows.stream().map(UnitRow::outline).toList();
  }
}

package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Numbers grids inside each border in rows from north to south, each row from west to east: the
 * code is the border, a hyphen and the number; without a border the number alone.
 */
final class GridCodes {
  private static final int DIGITS_IN_BORDER = 2;
  private static final int DIGITS = 4;

  private GridCodes() {}

  /** The code of each grid. */
  static String[] of(PlanningMap map, int[] gridOf, int grids) {
    Centre[] centres = centres(map, gridOf, grids);
    TreeMap<String, List<Centre>> byBorder = new TreeMap<>();
    for (Centre centre : centres) {
      byBorder.computeIfAbsent(centre.border, border -> new ArrayList<>()).add(centre);
    }
    String[] codes = new String[grids];
    byBorder.forEach((border, members) -> number(border, members, codes));
    return codes;
  }

  private static void number(String border, List<Centre> members, String[] codes) {
    double area = 0;
    double north = Double.NEGATIVE_INFINITY;
    for (Centre centre : members) {
      area += centre.area;
      north = Math.max(north, centre.y);
    }
    double row = Math.sqrt(area / members.size());
    for (Centre centre : members) {
      centre.row = row > 0 ? (long) ((north - centre.y) / row) : 0;
    }
    members.sort(
        Comparator.comparingLong((Centre centre) -> centre.row)
            .thenComparingDouble(centre -> centre.x)
            .thenComparingInt(centre -> centre.firstUnit));
    int usual = border.isEmpty() ? DIGITS : DIGITS_IN_BORDER;
    int digits = Math.max(usual, String.valueOf(members.size()).length());
    String prefix = border.isEmpty() ? "" : border + "-";
    for (int i = 0; i < members.size(); i++) {
      String number = String.valueOf(i + 1);
      codes[members.get(i).grid] = prefix + "0".repeat(digits - number.length()) + number;
    }
  }

  private static Centre[] centres(PlanningMap map, int[] gridOf, int grids) {
    Centre[] centres = new Centre[grids];
    for (int i = 0; i < gridOf.length; i++) {
      PlanningUnit unit = map.units().get(i);
      if (centres[gridOf[i]] == null) {
        centres[gridOf[i]] = new Centre(gridOf[i], i, unit.border());
      }
      centres[gridOf[i]].add(unit.shape());
    }
    for (Centre centre : centres) {
      centre.x /= centre.share;
      centre.y /= centre.share;
    }
    return centres;
  }

  private static final class Centre {
    private final int grid;
    private final int firstUnit;
    private final String border;
    private double area;
    private double share;
    private double x;
    private double y;
    private long row;

    Centre(int grid, int firstUnit, String border) {
      this.grid = grid;
      this.firstUnit = firstUnit;
      this.border = border;
    }

    /** Units without a surface count as one square metre. */
    void add(UnitShape shape) {
      double part = Math.max(1, shape.areaM2());
      area += shape.areaM2();
      share += part;
      x += part * shape.x();
      y += part * shape.y();
    }
  }
}

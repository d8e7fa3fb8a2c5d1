package org.grassroots.governance.model.place.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Invented towns: squares of 100 m in rows, some of them missing, linked at their sides. */
final class Towns {
  static final double SIDE = 100;

  private Towns() {}

  /** A full rectangle. */
  static PlanningMap rectangle(int columns, int rows, IntFunction<Long> weight) {
    return town(columns, rows, weight, cell -> true, cell -> "");
  }

  /** A town with holes, zero weights, pieces and, if asked for, two communities. */
  static PlanningMap random(long seed, int columns, int rows, boolean hasBorders) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] weight = random.ints(columns * rows, 0, 60).toArray();
    boolean[] isThere = new boolean[columns * rows];
    for (int i = 0; i < isThere.length; i++) {
      isThere[i] = i == 0 || random.nextInt(8) > 0;
      weight[i] = random.nextInt(6) == 0 ? 0 : weight[i];
    }
    return town(
        columns,
        rows,
        cell -> (long) weight[cell],
        cell -> isThere[cell],
        cell -> hasBorders ? (cell % columns < columns / 2 ? "W" : "E") : "");
  }

  static PlanningMap town(
      int columns,
      int rows,
      IntFunction<Long> weight,
      IntFunction<Boolean> isThere,
      IntFunction<String> border) {
    List<PlanningUnit> units = new ArrayList<>();
    Map<Integer, Integer> place = new HashMap<>();
    for (int cell = 0; cell < columns * rows; cell++) {
      if (isThere.apply(cell)) {
        place.put(cell, units.size());
        units.add(
            PlanningUnit.of("u%04d".formatted(cell), weight.apply(cell), square(cell, columns, 1))
                .withBorder(border.apply(cell)));
      }
    }
    List<UnitLink> links = new ArrayList<>();
    place.forEach(
        (cell, at) -> {
          Integer right = cell % columns < columns - 1 ? place.get(cell + 1) : null;
          Integer below = place.get(cell + columns);
          if (right != null) {
            links.add(UnitLink.of(at, right, SIDE));
          }
          if (below != null) {
            links.add(UnitLink.of(at, below, SIDE));
          }
        });
    return PlanningMap.of(units, links, List.of());
  }

  static UnitShape square(int cell, int columns, double scale) {
    double side = SIDE * scale;
    double x = (cell % columns) * side;
    double y = -(cell / columns) * side;
    return new UnitShape(side * side, 4 * side, x, y, side * side * side * side / 6);
  }

  /** How many pieces each grid is in, found by walking over links inside it. */
  static Map<Integer, Integer> pieces(PlanningMap map, List<Integer> gridOf) {
    Map<Integer, List<Integer>> next = new HashMap<>();
    for (UnitLink link : map.links()) {
      if (gridOf.get(link.a()).equals(gridOf.get(link.b()))) {
        next.computeIfAbsent(link.a(), key -> new ArrayList<>()).add(link.b());
        next.computeIfAbsent(link.b(), key -> new ArrayList<>()).add(link.a());
      }
    }
    Map<Integer, Integer> pieces = new HashMap<>();
    boolean[] isSeen = new boolean[gridOf.size()];
    for (int unit = 0; unit < gridOf.size(); unit++) {
      if (!isSeen[unit]) {
        pieces.merge(gridOf.get(unit), 1, Integer::sum);
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(unit));
        isSeen[unit] = true;
        while (!open.isEmpty()) {
          for (int other : next.getOrDefault(open.pop(), List.of())) {
            if (!isSeen[other]) {
              isSeen[other] = true;
              open.add(other);
            }
          }
        }
      }
    }
    return pieces;
  }
}

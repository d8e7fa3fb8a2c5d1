package org.grassroots.governance.model.place.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;

/**
 * Numbers the grids of a community from west to east and from north to south.
 *
 * <p>The rule, since standards leave it open: of the grids left, the one whose northern end is the
 * northernmost opens a row; to the row belong all grids left whose middle does not lie south of the
 * southern end of that one. A row is numbered from west to east by middles. Middle and ends are
 * those of the rectangle around a grid; ties go to the western, then to the lower key. So the order
 * in which grids are given does not show.
 *
 * @since 0.1
 */
public final class GridNumbering {
  private static final Comparator<Box> NORTH_FIRST =
      Comparator.comparingDouble(Box::north)
          .reversed()
          .thenComparingDouble(Box::west)
          .thenComparing(Box::key);

  private static final Comparator<Box> WEST_FIRST =
      Comparator.comparingDouble(Box::middleX)
          .thenComparing(Comparator.comparingDouble(Box::middleY).reversed())
          .thenComparing(Box::key);

  private GridNumbering() {}

  /** The keys in the order of their numbers; grids without surface come last, by key. */
  public static List<String> order(Collection<Area> grids) {
    List<Box> left = new ArrayList<>();
    List<String> placeless = new ArrayList<>();
    for (Area grid : grids) {
      if (grid.polygons().isEmpty()) {
        placeless.add(grid.key());
      } else {
        left.add(Box.around(grid));
      }
    }
    left.sort(NORTH_FIRST);
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      double southEnd = left.get(0).south();
      List<Box> row = new ArrayList<>(left);
      row.removeIf(box -> box.middleY() < southEnd);
      left.removeAll(row);
      row.sort(WEST_FIRST);
      row.forEach(box -> order.add(box.key()));
    }
    placeless.sort(Comparator.naturalOrder());
    order.addAll(placeless);
    return order;
  }

  /**
   * A number for each grid.
   *
   * @param kept numbers that stay as they are, by key; new grids go on after the highest, closed
   *     ones among them are never given again
   */
  public static Map<String, Integer> number(Collection<Area> grids, Map<String, Integer> kept) {
    int last = kept.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Map<String, Integer> numbers = new TreeMap<>();
    for (String key : order(grids)) {
      Integer number = kept.get(key);
      numbers.put(key, number == null ? ++last : number);
    }
    return numbers;
  }

  private record Box(String key, double west, double south, double east, double north) {
    static Box around(Area grid) {
      double west = Double.POSITIVE_INFINITY;
      double south = Double.POSITIVE_INFINITY;
      double east = Double.NEGATIVE_INFINITY;
      double north = Double.NEGATIVE_INFINITY;
      for (Polygon polygon : grid.polygons()) {
        for (int i = 0; i < polygon.outline().size(); i++) {
          Position point = polygon.outline().point(i);
          west = Math.min(west, point.longitude());
          east = Math.max(east, point.longitude());
          south = Math.min(south, point.latitude());
          north = Math.max(north, point.latitude());
        }
      }
      return new Box(grid.key(), west, south, east, north);
    }

    double middleX() {
      return (west + east) / 2;
    }

    double middleY() {
      return (south + north) / 2;
    }
  }
}

package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.place.planning.DisjointSets;
import org.grassroots.governance.model.place.planning.PlanningMap;
import org.grassroots.governance.model.place.planning.UnitLink;

/**
 * The nearest ways between pieces of one border that no link joins, from corner to corner. Over
 * ground of other borders a way may be twice as long as units are wide; to a piece without any
 * weight it may have any length; to an island, which no link leads to, there is none.
 */
final class Bridges {
  /** A gap may be so many times as wide as the units at its ends, or as a usual unit. */
  private static final double WIDTHS = 2;

  private final PlanningUnits units;
  private final double longest;
  private final DisjointSets pieces;

  /** What hangs together when borders do not count; where units do not tile, everything. */
  private final DisjointSets ground;

  private final double[] x;
  private final double[] y;
  private final int[] owner;
  private final List<UnitLink> bridges = new ArrayList<>();
  private final Map<Integer, Long> weight = new HashMap<>();

  /** The width of a unit of mean surface. */
  private final double usual;

  /** No way is longer, but to a piece without weight. */
  private final double reach;

  private Bridges(PlanningUnits units, List<UnitLink> links, double longest) {
    this.units = units;
    this.longest = longest;
    int size = units.units().size();
    double area = 0;
    double widest = 0;
    for (int i = 0; i < size; i++) {
      area += units.units().get(i).shape().areaM2();
      widest = Math.max(widest, width(i));
    }
    this.usual = Math.sqrt(area / size);
    this.reach = longest >= 0 ? longest : WIDTHS * Math.max(usual, widest);
    this.pieces = new DisjointSets(size);
    this.ground = new DisjointSets(size);
    for (UnitLink link : links) {
      ground.join(link.a(), link.b());
      if (border(link.a()).equals(border(link.b()))) {
        pieces.join(link.a(), link.b());
      }
    }
    boolean isTiled = PlanningMap.areTiled(units.units(), links);
    for (int i = 1; i < size && !isTiled; i++) {
      ground.join(0, i);
    }
    Plane plane = Plane.around(units.outlines());
    int corners = 0;
    for (Outline outline : units.outlines()) {
      for (double[] ring : outline.rings()) {
        corners += ring.length / 2;
      }
    }
    double[] xs = new double[corners];
    double[] ys = new double[corners];
    int[] owners = new int[corners];
    int at = 0;
    for (int i = 0; i < size; i++) {
      for (double[] ring : units.outlines().get(i).rings()) {
        for (int p = 0; p < ring.length; p += 2) {
          xs[at] = plane.x(ring[p]);
          ys[at] = plane.y(ring[p + 1]);
          owners[at++] = i;
        }
      }
    }
    this.x = xs;
    this.y = ys;
    this.owner = owners;
  }

  /**
   * The bridges.
   *
   * @param longest metres; below 0 for the usual rule
   */
  static List<UnitLink> between(PlanningUnits units, List<UnitLink> links, double longest) {
    Bridges bridges = new Bridges(units, links, longest);
    bridges.find();
    return bridges.bridges;
  }

  private String border(int unit) {
    return units.units().get(unit).border();
  }

  private void find() {
    Map<String, List<Integer>> heads = new TreeMap<>();
    for (int i = 0; i < units.units().size(); i++) {
      if (pieces.of(i) == i) {
        heads.computeIfAbsent(border(i), border -> new ArrayList<>()).add(i);
      }
    }
    heads.values().removeIf(members -> members.size() < 2);
    Map<String, List<Integer>> corners = new HashMap<>();
    for (int c = 0; c < owner.length; c++) {
      if (heads.containsKey(border(owner[c]))) {
        corners.computeIfAbsent(border(owner[c]), border -> new ArrayList<>()).add(c);
      }
    }
    heads.forEach((border, members) -> connect(corners.getOrDefault(border, List.of()), members));
  }

  /** Each piece but the largest looks for its nearest, until nothing more can be joined. */
  private void connect(List<Integer> points, List<Integer> heads) {
    int[] sorted = points.stream().mapToInt(Integer::intValue).toArray();
    Integer[] order = points.toArray(new Integer[0]);
    Arrays.sort(order, Comparator.comparingDouble((Integer c) -> x[c]).thenComparing(c -> c));
    for (int i = 0; i < order.length; i++) {
      sorted[i] = order[i];
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (UnitLink bridge : nearest(sorted, heads)) {
        if (pieces.join(bridge.a(), bridge.b())) {
          bridges.add(bridge);
          changed = true;
        }
      }
    }
  }

  private List<UnitLink> nearest(int[] sorted, List<Integer> heads) {
    weight.clear();
    for (int i = 0; i < units.units().size(); i++) {
      weight.merge(pieces.of(i), units.units().get(i).weight(), Math::addExact);
    }
    Map<Integer, Integer> size = new HashMap<>();
    for (int corner : sorted) {
      size.merge(pieces.of(owner[corner]), 1, Integer::sum);
    }
    int largest =
        heads.stream()
            .map(pieces::of)
            .max(
                Comparator.comparingInt((Integer head) -> size.get(head))
                    .thenComparing(head -> -head))
            .orElseThrow();
    Map<Integer, Near> best = new TreeMap<>();
    for (int i = 0; i < sorted.length; i++) {
      int head = pieces.of(owner[sorted[i]]);
      if (head != largest) {
        look(sorted, i, best.computeIfAbsent(head, key -> new Near(farthest(key))));
      }
    }
    List<UnitLink> found = new ArrayList<>();
    for (Near near : best.values()) {
      if (near.isFound()) {
        found.add(
            UnitLink.bridge(
                Math.min(near.from, near.to), Math.max(near.from, near.to), near.gap()));
      }
    }
    found.sort(Comparator.comparingDouble(UnitLink::gapM).thenComparingInt(UnitLink::a));
    return found;
  }

  /** Looks to both sides as long as the difference in x alone is not longer than the best. */
  private void look(int[] sorted, int at, Near best) {
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step; i >= 0 && i < sorted.length; i += step) {
        double dx = x[sorted[i]] - x[sorted[at]];
        if (dx * dx > best.square) {
          break;
        }
        double dy = y[sorted[i]] - y[sorted[at]];
        double square = dx * dx + dy * dy;
        if (square < best.square && isWay(owner[sorted[at]], owner[sorted[i]], square)) {
          best.take(owner[sorted[at]], owner[sorted[i]], square);
        }
      }
    }
  }

  private boolean isWeightless(int head) {
    return longest < 0 && weight.getOrDefault(head, 0L) == 0;
  }

  /** From where on no way from a piece is looked for. */
  private double farthest(int head) {
    return isWeightless(head) ? Double.POSITIVE_INFINITY : reach;
  }

  private boolean isWay(int from, int to, double square) {
    int head = pieces.of(from);
    if (head == pieces.of(to)) {
      return false;
    }
    if (longest >= 0 || isWeightless(head)) {
      return true;
    }
    double width = WIDTHS * Math.max(usual, Math.max(width(from), width(to)));
    return ground.of(from) == ground.of(to) && square <= width * width;
  }

  private double width(int unit) {
    return Math.sqrt(units.units().get(unit).shape().areaM2());
  }

  /** The nearest way found so far. */
  private static final class Near {
    private int from = -1;
    private int to = -1;
    private double square;

    /** Nothing yet, and nothing farther than that. */
    Near(double farthest) {
      square = Math.nextUp(farthest * farthest);
    }

    void take(int a, int b, double distance) {
      from = a;
      to = b;
      square = distance;
    }

    boolean isFound() {
      return from >= 0;
    }

    double gap() {
      return Math.sqrt(square);
    }
  }
}

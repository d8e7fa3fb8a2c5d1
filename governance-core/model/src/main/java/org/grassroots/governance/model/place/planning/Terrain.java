package org.grassroots.governance.model.place.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map as nodes: units that stay together and touch are one node, any other unit is one. */
final class Terrain {
  /** What a usual barrier inside a grid costs for each link over it. */
  private static final double BARRIER = 0.15;

  final PlanningMap map;
  final int size;

  /** The node of each unit; nodes are numbered by their first unit. */
  final int[] nodeOf;

  final UnitGraph.Nodes nodes;

  /** The first unit of each node. */
  final int[] firstUnit;

  /** Links between nodes, smaller end first, sorted, each pair once. */
  final UnitGraph.Links links;

  /** Bridges between nodes, the shortest first. */
  final List<UnitLink> bridges;

  private Terrain(PlanningMap map) {
    this.map = map;
    DisjointSets pieces = together(map);
    int units = map.units().size();
    this.nodeOf = new int[units];
    int[] first = new int[units];
    int count = 0;
    for (int i = 0; i < units; i++) {
      boolean isFirst = pieces.of(i) == i;
      nodeOf[i] = isFirst ? count : nodeOf[pieces.of(i)];
      if (isFirst) {
        first[count++] = i;
      }
    }
    this.size = count;
    this.firstUnit = Arrays.copyOf(first, count);
    this.nodes = new UnitGraph.Nodes(count);
    measure();
    this.links = collapse();
    this.bridges =
        map.bridges().stream()
            .filter(bridge -> nodeOf[bridge.a()] != nodeOf[bridge.b()])
            .sorted(Comparator.comparingDouble(UnitLink::gapM))
            .toList();
  }

  static Terrain of(PlanningMap map) {
    return new Terrain(map);
  }

  private static DisjointSets together(PlanningMap map) {
    DisjointSets pieces = new DisjointSets(map.units().size());
    for (UnitLink link : map.links()) {
      PlanningUnit a = map.units().get(link.a());
      PlanningUnit b = map.units().get(link.b());
      if (!a.group().isEmpty()
          && a.group().equals(b.group())
          && a.border().equals(b.border())
          && a.dedicated().equals(b.dedicated())) {
        pieces.join(link.a(), link.b());
      }
    }
    return pieces;
  }

  private void measure() {
    double[] square = new double[size];
    for (int i = 0; i < nodeOf.length; i++) {
      int node = nodeOf[i];
      UnitShape shape = map.units().get(i).shape();
      nodes.weight[node] = Math.addExact(nodes.weight[node], map.units().get(i).weight());
      nodes.area[node] += shape.areaM2();
      nodes.perimeter[node] += shape.perimeterM();
      nodes.x[node] += shape.areaM2() * shape.x();
      nodes.y[node] += shape.areaM2() * shape.y();
      square[node] +=
          shape.spin() + shape.areaM2() * (shape.x() * shape.x() + shape.y() * shape.y());
    }
    for (int node = 0; node < size; node++) {
      double area = nodes.area[node];
      UnitShape first = map.units().get(firstUnit[node]).shape();
      nodes.spin[node] = Partition.moment(area, nodes.x[node], nodes.y[node], square[node]);
      nodes.x[node] = area > 0 ? nodes.x[node] / area : first.x();
      nodes.y[node] = area > 0 ? nodes.y[node] / area : first.y();
    }
  }

  private UnitGraph.Links collapse() {
    Map<Long, Integer> place = new HashMap<>();
    int[] from = new int[map.links().size()];
    int[] to = new int[from.length];
    double[] border = new double[from.length];
    double[] barrier = new double[from.length];
    int count = 0;
    boolean isContracted = size < nodeOf.length;
    for (UnitLink link : map.links()) {
      int a = Math.min(nodeOf[link.a()], nodeOf[link.b()]);
      int b = Math.max(nodeOf[link.a()], nodeOf[link.b()]);
      if (a == b) {
        nodes.perimeter[a] -= 2 * link.borderM();
        continue;
      }
      int at = count;
      if (isContracted) {
        at = place.computeIfAbsent(((long) a << Integer.SIZE) | b, key -> place.size());
      }
      from[at] = a;
      to[at] = b;
      border[at] += link.borderM();
      barrier[at] += BARRIER * link.barrier();
      count = Math.max(count, at + 1);
    }
    return sorted(
        new UnitGraph.Links(
            Arrays.copyOf(from, count),
            Arrays.copyOf(to, count),
            Arrays.copyOf(border, count),
            Arrays.copyOf(barrier, count)),
        isContracted);
  }

  private static UnitGraph.Links sorted(UnitGraph.Links links, boolean isNeeded) {
    if (!isNeeded) {
      return links;
    }
    int count = links.from().length;
    Integer[] order = new Integer[count];
    Arrays.setAll(order, e -> e);
    Arrays.sort(
        order,
        Comparator.comparingInt((Integer e) -> links.from()[e])
            .thenComparingInt(e -> links.to()[e]));
    UnitGraph.Links sorted =
        new UnitGraph.Links(new int[count], new int[count], new double[count], new double[count]);
    for (int e = 0; e < count; e++) {
      sorted.from()[e] = links.from()[order[e]];
      sorted.to()[e] = links.to()[order[e]];
      sorted.border()[e] = links.border()[order[e]];
      sorted.barrier()[e] = links.barrier()[order[e]];
    }
    return sorted;
  }

  String border(int node) {
    return map.units().get(firstUnit[node]).border();
  }

  String dedicated(int node) {
    return map.units().get(firstUnit[node]).dedicated();
  }
}

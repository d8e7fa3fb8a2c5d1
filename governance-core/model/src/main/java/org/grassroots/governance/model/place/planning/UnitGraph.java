package org.grassroots.governance.model.place.planning;

import java.util.Arrays;

/**
 * Nodes and their links as flat arrays: the neighbours of node {@code i} are {@code to[start[i]]}
 * up to {@code to[start[i + 1] - 1]}, ascending. A node is a unit, or units that stay together.
 */
final class UnitGraph {
  final int size;
  final long[] weight;
  final double[] area;
  final double[] perimeter;
  final double[] x;
  final double[] y;

  /** The second moment of the area of a node around its own centre. */
  final double[] spin;

  final int[] start;
  final int[] to;

  /** The length of the border shared over a link. */
  final double[] border;

  /** How much a grid suffers that holds both ends of a link: a barrier runs between them. */
  final double[] barrier;

  /** Each link once, the smaller end first. */
  final int[] linkFrom;

  final int[] linkTo;

  UnitGraph(Nodes nodes, Links links) {
    this.size = nodes.weight.length;
    this.weight = nodes.weight;
    this.area = nodes.area;
    this.perimeter = nodes.perimeter;
    this.x = nodes.x;
    this.y = nodes.y;
    this.spin = nodes.spin;
    this.linkFrom = links.from;
    this.linkTo = links.to;
    int count = links.from.length;
    this.start = rows(size, links);
    this.to = new int[2 * count];
    this.border = new double[2 * count];
    this.barrier = new double[2 * count];
    fill(links);
  }

  private static int[] rows(int size, Links links) {
    int[] rows = new int[size + 1];
    for (int e = 0; e < links.from.length; e++) {
      rows[links.from[e] + 1]++;
      rows[links.to[e] + 1]++;
    }
    for (int i = 0; i < size; i++) {
      rows[i + 1] += rows[i];
    }
    return rows;
  }

  /** Links come sorted by their ends: first all smaller neighbours of a node, then the others. */
  private void fill(Links links) {
    int[] next = start.clone();
    for (int e = 0; e < links.from.length; e++) {
      put(next[links.to[e]]++, links.from[e], links, e);
    }
    for (int e = 0; e < links.from.length; e++) {
      put(next[links.from[e]]++, links.to[e], links, e);
    }
  }

  private void put(int slot, int neighbour, Links links, int link) {
    to[slot] = neighbour;
    border[slot] = links.border[link];
    barrier[slot] = links.barrier[link];
  }

  /** The graph of some of its nodes, ascending, and the links among them. */
  UnitGraph among(int[] members) {
    int[] place = new int[size];
    Arrays.fill(place, -1);
    Nodes nodes = new Nodes(members.length);
    for (int i = 0; i < members.length; i++) {
      int node = members[i];
      place[node] = i;
      nodes.weight[i] = weight[node];
      nodes.area[i] = area[node];
      nodes.perimeter[i] = perimeter[node];
      nodes.x[i] = x[node];
      nodes.y[i] = y[node];
      nodes.spin[i] = spin[node];
    }
    int count = 0;
    int[] from = new int[linkFrom.length];
    int[] into = new int[linkFrom.length];
    double[] shared = new double[linkFrom.length];
    double[] crossed = new double[linkFrom.length];
    for (int node : members) {
      for (int e = start[node]; e < start[node + 1]; e++) {
        if (place[to[e]] > place[node]) {
          from[count] = place[node];
          into[count] = place[to[e]];
          shared[count] = border[e];
          crossed[count++] = barrier[e];
        }
      }
    }
    return new UnitGraph(
        nodes,
        new Links(
            Arrays.copyOf(from, count),
            Arrays.copyOf(into, count),
            Arrays.copyOf(shared, count),
            Arrays.copyOf(crossed, count)));
  }

  long totalWeight() {
    long total = 0;
    for (long one : weight) {
      total += one;
    }
    return total;
  }

  /** The measures of the nodes, one array each. */
  static final class Nodes {
    final long[] weight;
    final double[] area;
    final double[] perimeter;
    final double[] x;
    final double[] y;
    final double[] spin;

    Nodes(int size) {
      weight = new long[size];
      area = new double[size];
      perimeter = new double[size];
      x = new double[size];
      y = new double[size];
      spin = new double[size];
    }
  }

  /** Links sorted by {@code from}, then {@code to}; {@code from < to}; each pair once. */
  record Links(int[] from, int[] to, double[] border, double[] barrier) {}
}

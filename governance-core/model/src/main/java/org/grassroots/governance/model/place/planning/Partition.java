package org.grassroots.governance.model.place.planning;

import java.util.Arrays;

/**
 * Which grid each node is in, with the sums of every grid kept up to date. The members of a grid
 * are a ring of nodes.
 */
final class Partition {
  final UnitGraph graph;
  final GridCost measure;
  final int grids;
  final int[] grid;
  final int[] count;
  final long[] weight;
  final double[] area;
  final double[] perimeter;
  final double[] sumX;
  final double[] sumY;
  final double[] sumSquare;
  final double[] barrier;
  final double[] cost;
  private final int[] first;
  private final int[] next;
  private final int[] previous;

  Partition(UnitGraph graph, GridCost measure, int grids, int[] labels) {
    this.graph = graph;
    this.measure = measure;
    this.grids = grids;
    this.grid = labels.clone();
    this.count = new int[grids];
    this.weight = new long[grids];
    this.area = new double[grids];
    this.perimeter = new double[grids];
    this.sumX = new double[grids];
    this.sumY = new double[grids];
    this.sumSquare = new double[grids];
    this.barrier = new double[grids];
    this.cost = new double[grids];
    this.first = new int[grids];
    this.next = new int[graph.size];
    this.previous = new int[graph.size];
    rebuild();
  }

  /** Takes over other labels and sums up anew. */
  void assign(int[] labels) {
    System.arraycopy(labels, 0, grid, 0, labels.length);
    rebuild();
  }

  private void rebuild() {
    Arrays.fill(count, 0);
    Arrays.fill(weight, 0);
    Arrays.fill(first, -1);
    for (double[] sums : new double[][] {area, perimeter, sumX, sumY, sumSquare, barrier}) {
      Arrays.fill(sums, 0);
    }
    for (int node = 0; node < graph.size; node++) {
      enter(node, grid[node]);
    }
    for (int node = 0; node < graph.size; node++) {
      for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
        if (graph.to[e] > node && grid[graph.to[e]] == grid[node]) {
          perimeter[grid[node]] -= 2 * graph.border[e];
          barrier[grid[node]] += graph.barrier[e];
        }
      }
    }
    for (int g = 0; g < grids; g++) {
      cost[g] = costOf(g);
    }
  }

  private void enter(int node, int g) {
    link(node, g);
    count[g]++;
    weight[g] += graph.weight[node];
    area[g] += graph.area[node];
    perimeter[g] += graph.perimeter[node];
    sumX[g] += graph.area[node] * graph.x[node];
    sumY[g] += graph.area[node] * graph.y[node];
    sumSquare[g] += square(node);
  }

  /** The second moment of a node around the origin. */
  double square(int node) {
    return graph.spin[node]
        + graph.area[node] * (graph.x[node] * graph.x[node] + graph.y[node] * graph.y[node]);
  }

  private double costOf(int g) {
    return measure.of(
        weight[g],
        area[g],
        perimeter[g],
        moment(area[g], sumX[g], sumY[g], sumSquare[g]),
        barrier[g]);
  }

  /** The second moment around the centre; never below 0 by rounding. */
  static double moment(double area, double x, double y, double square) {
    return area > 0 ? Math.max(0, square - (x * x + y * y) / area) : 0;
  }

  double total() {
    double total = 0;
    for (double one : cost) {
      total += one;
    }
    return total;
  }

  /** How many grids are outside the band. */
  int outside() {
    int outside = 0;
    for (long one : weight) {
      outside += measure.isOutside(one) ? 1 : 0;
    }
    return outside;
  }

  /** The sum of what all grids miss the band by. */
  long missed() {
    long missed = 0;
    for (long one : weight) {
      missed += measure.miss(one);
    }
    return missed;
  }

  /** Writes the members of a grid and returns the place behind the last. */
  int members(int g, int[] into, int at) {
    int node = first[g];
    for (int i = 0; i < count[g]; i++) {
      into[at + i] = node;
      node = next[node];
    }
    return at + count[g];
  }

  /** Any member. */
  int anyMember(int g) {
    return first[g];
  }

  /** Moves one node; the caller has seen to contiguity. */
  void move(int node, int to) {
    int from = grid[node];
    double inFrom = 0;
    double inTo = 0;
    double barrierFrom = 0;
    double barrierTo = 0;
    for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
      int g = grid[graph.to[e]];
      if (g == from) {
        inFrom += graph.border[e];
        barrierFrom += graph.barrier[e];
      } else if (g == to) {
        inTo += graph.border[e];
        barrierTo += graph.barrier[e];
      }
    }
    shift(node, from, -1);
    perimeter[from] += 2 * inFrom;
    barrier[from] -= barrierFrom;
    shift(node, to, 1);
    perimeter[to] -= 2 * inTo;
    barrier[to] += barrierTo;
    relabel(node, to);
    cost[from] = costOf(from);
    cost[to] = costOf(to);
  }

  private void shift(int node, int g, int sign) {
    count[g] += sign;
    weight[g] += sign * graph.weight[node];
    double surface = sign * graph.area[node];
    area[g] += surface;
    perimeter[g] += sign * graph.perimeter[node];
    sumX[g] += surface * graph.x[node];
    sumY[g] += surface * graph.y[node];
    sumSquare[g] += sign * square(node);
  }

  /** Changes the label and the rings of members alone. */
  void relabel(int node, int to) {
    unlink(node, grid[node]);
    grid[node] = to;
    link(node, to);
  }

  /** Takes over two grids that were cut anew. */
  void divide(int p, int q, MergeSplit.Halves halves) {
    for (int i = 0; i < halves.size; i++) {
      int to = halves.isBelow[i] == halves.belowIsFirst ? p : q;
      int node = halves.node[i];
      if (grid[node] != to) {
        count[grid[node]]--;
        count[to]++;
        relabel(node, to);
      }
    }
    take(p, halves, halves.belowIsFirst);
    take(q, halves, !halves.belowIsFirst);
  }

  private void take(int g, MergeSplit.Halves halves, boolean isBelow) {
    weight[g] = halves.weight(isBelow);
    area[g] = halves.area(isBelow);
    perimeter[g] = halves.perimeter(isBelow);
    sumX[g] = halves.sumX(isBelow);
    sumY[g] = halves.sumY(isBelow);
    sumSquare[g] = halves.sumSquare(isBelow);
    barrier[g] = halves.barrier(isBelow);
    cost[g] = costOf(g);
  }

  private void link(int node, int g) {
    int head = first[g];
    if (head < 0) {
      first[g] = node;
      next[node] = node;
      previous[node] = node;
      return;
    }
    int tail = previous[head];
    next[tail] = node;
    previous[node] = tail;
    next[node] = head;
    previous[head] = node;
  }

  private void unlink(int node, int g) {
    if (next[node] == node) {
      first[g] = -1;
      return;
    }
    next[previous[node]] = next[node];
    previous[next[node]] = previous[node];
    if (first[g] == node) {
      first[g] = next[node];
    }
  }
}

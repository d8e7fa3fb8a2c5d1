package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/**
 * Melts two neighbouring grids and cuts a random spanning tree of both where the two new grids cost
 * least. Both stay in one piece by construction. Keeps scratch memory; for one thread.
 */
final class MergeSplit {
  private final UnitGraph graph;
  private final Partition plan;
  private final GrowthTree tree;
  private final int[] nodes;
  private final int[] depth;
  private final long[] weight;
  private final double[] area;
  private final double[] perimeter;
  private final double[] inside;
  private final double[] links;
  private final double[] sumX;
  private final double[] sumY;
  private final double[] sumSquare;
  private final double[] barrierInside;
  private final double[] barrierLinks;
  private final boolean[] isBelow;
  private double bestCost;
  private int bestCut;

  MergeSplit(Partition plan) {
    this.plan = plan;
    this.graph = plan.graph;
    int size = graph.size;
    this.tree = new GrowthTree(graph);
    this.nodes = new int[size];
    this.depth = new int[size];
    this.weight = new long[size];
    this.area = new double[size];
    this.perimeter = new double[size];
    this.inside = new double[size];
    this.links = new double[size];
    this.sumX = new double[size];
    this.sumY = new double[size];
    this.sumSquare = new double[size];
    this.barrierInside = new double[size];
    this.barrierLinks = new double[size];
    this.isBelow = new boolean[size];
  }

  /**
   * Tries it once.
   *
   * @param allowance by how much the cost may rise
   * @return whether the plan changed
   */
  boolean attempt(int p, int q, double allowance, SplittableRandom random) {
    int size = plan.members(q, nodes, plan.members(p, nodes, 0));
    if (size < 2) {
      return false;
    }
    tree.choose(nodes, 0, size);
    int root = nodes[random.nextInt(size)];
    if (tree.grow(root, nodes, 0, size, random) < size) {
      return false; // the two do not touch
    }
    sum(size);
    evaluate(size);
    if (bestCost - plan.cost[p] - plan.cost[q] > allowance) {
      return false;
    }
    return apply(p, q, size);
  }

  /** Sums over the subtree of every position; then a node's sums are those of its subtree. */
  private void sum(int size) {
    for (int i = 0; i < size; i++) {
      int unit = tree.node[i];
      depth[i] = i == 0 ? 0 : depth[tree.parent[i]] + 1;
      double surface = graph.area[unit];
      weight[i] = graph.weight[unit];
      area[i] = surface;
      perimeter[i] = graph.perimeter[unit];
      sumX[i] = surface * graph.x[unit];
      sumY[i] = surface * graph.y[unit];
      sumSquare[i] = plan.square(unit);
      inside[i] = 0;
      links[i] = 0;
      barrierInside[i] = 0;
      barrierLinks[i] = 0;
    }
    for (int i = 0; i < size; i++) {
      meet(i);
    }
    for (int i = size - 1; i > 0; i--) {
      int up = tree.parent[i];
      weight[up] += weight[i];
      area[up] += area[i];
      perimeter[up] += perimeter[i];
      sumX[up] += sumX[i];
      sumY[up] += sumY[i];
      sumSquare[up] += sumSquare[i];
      inside[up] += inside[i];
      links[up] += links[i];
      barrierInside[up] += barrierInside[i];
      barrierLinks[up] += barrierLinks[i];
    }
  }

  /** Counts each link where the paths of its ends to the root meet: from there on it is inside. */
  private void meet(int position) {
    int unit = tree.node[position];
    for (int e = graph.start[unit]; e < graph.start[unit + 1]; e++) {
      if (!tree.spans(graph.to[e])) {
        continue;
      }
      links[position] += graph.border[e];
      barrierLinks[position] += graph.barrier[e];
      int other = tree.place[graph.to[e]];
      if (other < position) {
        int meeting = meeting(position, other);
        inside[meeting] += graph.border[e];
        barrierInside[meeting] += graph.barrier[e];
      }
    }
  }

  private int meeting(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a > b) { // a parent always stands before its children
        a = tree.parent[a];
      } else {
        b = tree.parent[b];
      }
    }
    return a;
  }

  private void evaluate(int size) {
    bestCost = Double.POSITIVE_INFINITY;
    double whole = perimeter[0] - 2 * inside[0];
    for (int i = 1; i < size; i++) {
      double cost = below(i) + above(i, whole);
      if (cost < bestCost) {
        bestCost = cost;
        bestCut = i;
      }
    }
  }

  private double below(int i) {
    return plan.measure.of(
        weight[i],
        area[i],
        perimeter[i] - 2 * inside[i],
        Partition.moment(area[i], sumX[i], sumY[i], sumSquare[i]),
        barrierInside[i]);
  }

  private double above(int i, double whole) {
    double cut = links[i] - 2 * inside[i];
    double rest = area[0] - area[i];
    double barrierCut = barrierLinks[i] - 2 * barrierInside[i];
    return plan.measure.of(
        weight[0] - weight[i],
        rest,
        whole + 2 * cut - (perimeter[i] - 2 * inside[i]),
        Partition.moment(rest, sumX[0] - sumX[i], sumY[0] - sumY[i], sumSquare[0] - sumSquare[i]),
        barrierInside[0] - barrierInside[i] - barrierCut);
  }

  /** Gives the part that shares more with the first grid to it. */
  private boolean apply(int p, int q, int size) {
    int same = 0;
    for (int i = 0; i < size; i++) {
      isBelow[i] = i == bestCut || (i > bestCut && isBelow[tree.parent[i]]);
      same += isBelow[i] == (plan.grid[tree.node[i]] == p) ? 1 : 0;
    }
    if (same == size || same == 0) {
      return false;
    }
    boolean belowIsFirst = 2 * same >= size;
    plan.divide(p, q, new Halves(this, size, belowIsFirst));
    return true;
  }

  /** The outcome, for the plan to take over. */
  static final class Halves {
    final int size;
    final int[] node;
    final boolean[] isBelow;
    final boolean belowIsFirst;
    final MergeSplit sums;

    private Halves(MergeSplit sums, int size, boolean belowIsFirst) {
      this.sums = sums;
      this.size = size;
      this.node = sums.tree.node;
      this.isBelow = sums.isBelow;
      this.belowIsFirst = belowIsFirst;
    }

    int cut() {
      return sums.bestCut;
    }

    private static double part(double[] sums, int cut, boolean isBelow) {
      return isBelow ? sums[cut] : sums[0] - sums[cut];
    }

    long weight(boolean isBelow) {
      return isBelow ? sums.weight[cut()] : sums.weight[0] - sums.weight[cut()];
    }

    double area(boolean isBelow) {
      return part(sums.area, cut(), isBelow);
    }

    double sumX(boolean isBelow) {
      return part(sums.sumX, cut(), isBelow);
    }

    double sumY(boolean isBelow) {
      return part(sums.sumY, cut(), isBelow);
    }

    double sumSquare(boolean isBelow) {
      return part(sums.sumSquare, cut(), isBelow);
    }

    double perimeter(boolean isBelow) {
      int i = cut();
      double below = sums.perimeter[i] - 2 * sums.inside[i];
      double cut = sums.links[i] - 2 * sums.inside[i];
      return isBelow ? below : sums.perimeter[0] - 2 * sums.inside[0] + 2 * cut - below;
    }

    double barrier(boolean isBelow) {
      int i = cut();
      double cut = sums.barrierLinks[i] - 2 * sums.barrierInside[i];
      return isBelow ? sums.barrierInside[i] : sums.barrierInside[0] - sums.barrierInside[i] - cut;
    }
  }
}

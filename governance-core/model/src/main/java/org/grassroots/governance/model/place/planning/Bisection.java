package org.grassroots.governance.model.place.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A first plan: a random spanning tree is cut in two, each half again, until every part is one
 * grid. Never fails on a connected graph with at least as many nodes as grids.
 */
final class Bisection {
  private static final int TREES = 4;

  /** Shares of a grid a cut may be off for each grid on its smaller side, for nothing. */
  private static final double TOLERANCE = 0.03;

  private static final double UNEVEN = 0.1;

  private final UnitGraph graph;
  private final GrowthTree tree;
  private final SplittableRandom random;
  private final int[] nodes;
  private final int[] label;
  private final long[] weight;
  private final int[] count;
  private final boolean[] isBelow;
  private final int[] bestSide;
  private double bestScore;
  private int bestSize;
  private int bestGrids;

  private Bisection(UnitGraph graph, SplittableRandom random) {
    this.graph = graph;
    this.random = random;
    this.tree = new GrowthTree(graph);
    this.nodes = new int[graph.size];
    Arrays.setAll(nodes, i -> i);
    this.label = new int[graph.size];
    this.weight = new long[graph.size];
    this.count = new int[graph.size];
    this.isBelow = new boolean[graph.size];
    this.bestSide = new int[graph.size];
  }

  /** The grid of each node, from 0. */
  static int[] labels(UnitGraph graph, int grids, SplittableRandom random) {
    Bisection bisection = new Bisection(graph, random);
    bisection.run(grids);
    return bisection.label;
  }

  /** A stack of ranges; each gives way to its two halves. */
  private void run(int grids) {
    int[] from = new int[grids + 1];
    int[] to = new int[grids + 1];
    int[] parts = new int[grids + 1];
    to[0] = graph.size;
    parts[0] = grids;
    int depth = 1;
    int done = 0;
    while (depth > 0) {
      depth--;
      int begin = from[depth];
      int end = to[depth];
      int k = parts[depth];
      if (k == 1) {
        for (int i = begin; i < end; i++) {
          label[nodes[i]] = done;
        }
        done++;
        continue;
      }
      int middle = begin + divide(begin, end, k);
      from[depth] = middle;
      to[depth] = end;
      parts[depth] = k - bestGrids;
      from[depth + 1] = begin;
      to[depth + 1] = middle;
      parts[depth + 1] = bestGrids;
      depth += 2;
    }
  }

  /** Puts one side first; returns its size. */
  private int divide(int from, int to, int grids) {
    bestScore = Double.POSITIVE_INFINITY;
    int size = to - from;
    tree.choose(nodes, from, to);
    for (int i = 0; i < TREES && (i == 0 || bestScore > TOLERANCE); i++) {
      tree.grow(nodes[from + random.nextInt(size)], nodes, from, to, random);
      weigh(size);
      cut(size, grids);
    }
    System.arraycopy(bestSide, 0, nodes, from, size);
    return bestSize;
  }

  private void weigh(int size) {
    for (int i = 0; i < size; i++) {
      weight[i] = graph.weight[tree.node[i]];
      count[i] = 1;
    }
    for (int i = size - 1; i > 0; i--) {
      weight[tree.parent[i]] += weight[i];
      count[tree.parent[i]] += count[i];
    }
  }

  private void cut(int size, int grids) {
    double share = (double) weight[0] / grids;
    int best = -1;
    for (int i = 1; i < size; i++) {
      int least = Math.max(1, grids - (size - count[i]));
      int most = Math.min(grids - 1, count[i]);
      if (least > most) {
        continue;
      }
      int below = share > 0 ? (int) Math.round(weight[i] / share) : grids / 2;
      below = Math.min(most, Math.max(least, below));
      double score = score(weight[i], below, grids, share);
      if (score < bestScore) {
        bestScore = score;
        bestGrids = below;
        best = i;
      }
    }
    if (best > 0) {
      keep(best, size);
    }
  }

  private static double score(long weight, int below, int grids, double share) {
    double off = share > 0 ? Math.abs(weight - below * share) / share : 0;
    double free = TOLERANCE * Math.min(below, grids - below);
    double uneven = Math.abs(2.0 * below / grids - 1);
    return Math.max(0, off - free) + UNEVEN * uneven * uneven;
  }

  private void keep(int best, int size) {
    int front = 0;
    int back = size;
    for (int i = 0; i < size; i++) {
      isBelow[i] = i == best || (i > best && isBelow[tree.parent[i]]);
      if (isBelow[i]) {
        bestSide[front++] = tree.node[i];
      } else {
        bestSide[--back] = tree.node[i];
      }
    }
    bestSize = front;
  }
}

package org.grassroots.governance.model.place.planning;

import java.util.Arrays;

/**
 * Brings stubborn grids back into the band: a unit is handed to a neighbour, which hands one on,
 * until every grid of the chain fits. Of the shortest chains, and those one longer, the one that
 * moves least weight wins; ties go to the lower cost. Bounded, so that it always ends.
 */
final class EjectionChain {
  private static final int LONGEST = 6;
  private static final int WIDTH = 24;
  private static final int NODES_PER_GRID = 20_000;

  private final Partition plan;
  private final UnitGraph graph;
  private final FlipMove flip;
  private final int[] unit = new int[LONGEST];
  private final int[] from = new int[LONGEST];
  private final int[] to = new int[LONGEST];
  private final int[] bestUnit = new int[LONGEST];
  private final int[] bestTo = new int[LONGEST];
  private int bestLength;
  private long bestMoved;
  private double bestCost;
  private int budget;

  EjectionChain(Partition plan) {
    this.plan = plan;
    this.graph = plan.graph;
    this.flip = new FlipMove(plan);
  }

  /** Mends every grid that can be mended; returns how many nodes moved. */
  int mend() {
    int moves = 0;
    boolean[] isHopeless = new boolean[plan.grids];
    for (int g = next(isHopeless); g >= 0; g = next(isHopeless)) {
      int made = mend(g);
      moves += made;
      if (made == 0) {
        isHopeless[g] = true;
      }
    }
    return moves;
  }

  /** The grid that misses the band most; ties by number. */
  private int next(boolean[] isHopeless) {
    int worst = -1;
    for (int g = 0; g < plan.grids; g++) {
      if (!isHopeless[g]
          && plan.measure.isOutside(plan.weight[g])
          && (worst < 0
              || plan.measure.miss(plan.weight[g]) > plan.measure.miss(plan.weight[worst]))) {
        worst = g;
      }
    }
    return worst;
  }

  /** Mends one grid; returns how many nodes moved, 0 when there is no way. */
  int mend(int g) {
    budget = NODES_PER_GRID;
    bestLength = 0;
    bestMoved = Long.MAX_VALUE;
    bestCost = Double.POSITIVE_INFINITY;
    for (int length = 1; length <= LONGEST; length++) {
      boolean wasFound = bestLength > 0;
      extend(g, 0, length, 0, 0);
      if (wasFound || budget <= 0) {
        break;
      }
    }
    for (int i = 0; i < bestLength; i++) {
      plan.move(bestUnit[i], bestTo[i]);
    }
    return bestLength;
  }

  private void extend(int g, int depth, int longest, long moved, double cost) {
    if (budget-- <= 0 || moved > bestMoved) {
      return;
    }
    boolean isLight = plan.weight[g] < plan.measure.min();
    long[] options = options(g, isLight);
    for (long option : options) {
      int node = (int) (option & 0xFFFF_FFFFL);
      int target = isLight ? g : target(node, option);
      if (target >= 0 && !isUsed(node, depth) && flip.isFree(node)) {
        step(node, target, depth, longest, moved, cost);
      }
    }
  }

  private void step(int node, int target, int depth, int longest, long moved, double cost) {
    int source = plan.grid[node];
    double change = flip.change(node, target);
    plan.move(node, target);
    unit[depth] = node;
    from[depth] = source;
    to[depth] = target;
    long nowMoved = moved + graph.weight[node];
    int open = open(depth);
    if (open < 0) {
      keep(depth + 1, nowMoved, cost + change);
    } else if (depth + 1 < longest) {
      extend(open, depth + 1, longest, nowMoved, cost + change);
    }
    plan.move(node, source);
  }

  private void keep(int length, long moved, double cost) {
    if (moved < bestMoved || (moved == bestMoved && cost < bestCost)) {
      bestMoved = moved;
      bestCost = cost;
      bestLength = length;
      System.arraycopy(unit, 0, bestUnit, 0, length);
      System.arraycopy(to, 0, bestTo, 0, length);
    }
  }

  /** A grid of the chain that is outside the band; below 0 when all fit. */
  private int open(int depth) {
    for (int i = depth; i >= 0; i--) {
      if (plan.measure.isOutside(plan.weight[to[i]])) {
        return to[i];
      }
      if (plan.measure.isOutside(plan.weight[from[i]])) {
        return from[i];
      }
    }
    return -1;
  }

  private boolean isUsed(int node, int depth) {
    for (int i = 0; i < depth; i++) {
      if (unit[i] == node) {
        return true;
      }
    }
    return false;
  }

  /**
   * Nodes that may move, the promising first: in the upper half how much is missed afterwards, in
   * the lower half the node.
   */
  private long[] options(int g, boolean isLight) {
    int[] members = new int[plan.count[g]];
    plan.members(g, members, 0);
    Arrays.sort(members);
    long[] options = new long[16];
    int size = 0;
    for (int member : members) {
      for (int e = graph.start[member]; e < graph.start[member + 1]; e++) {
        int other = graph.to[e];
        if (plan.grid[other] == g) {
          continue;
        }
        if (size == options.length) {
          options = Arrays.copyOf(options, 2 * size);
        }
        options[size++] = isLight ? option(other, g) : (option(member, plan.grid[other]));
      }
    }
    Arrays.sort(options, 0, size);
    return distinct(options, size);
  }

  private static long[] distinct(long[] sorted, int size) {
    int count = 0;
    for (int i = 0; i < size && count < WIDTH; i++) {
      if (count == 0 || sorted[count - 1] != sorted[i]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private long option(int node, int target) {
    long missed =
        plan.measure.miss(plan.weight[plan.grid[node]] - graph.weight[node])
            + plan.measure.miss(plan.weight[target] + graph.weight[node]);
    long scaled = (long) (1000 * missed / plan.measure.target());
    return (Math.min(scaled, Integer.MAX_VALUE) << Integer.SIZE) | node;
  }

  /** The neighbour that misses the band least when it takes the node; ties by shared border. */
  private int target(int node, long option) {
    int best = -1;
    double longest = -1;
    for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
      int g = plan.grid[graph.to[e]];
      if (g != plan.grid[node] && option(node, g) == option && graph.border[e] > longest) {
        best = g;
        longest = graph.border[e];
      }
    }
    return best;
  }
}

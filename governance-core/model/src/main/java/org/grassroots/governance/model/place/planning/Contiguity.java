package org.grassroots.governance.model.place.planning;

/** Tells whether a grid stays in one piece. Keeps scratch memory; for one thread. */
final class Contiguity {
  private final UnitGraph graph;
  private final int[] mark;
  private final int[] queue;
  private int stamp;

  Contiguity(UnitGraph graph) {
    this.graph = graph;
    this.mark = new int[graph.size];
    this.queue = new int[graph.size];
  }

  /** Whether the grid of a node has other members and holds together without it. */
  boolean holdsWithout(Partition plan, int node) {
    int g = plan.grid[node];
    int others = plan.count[g] - 1;
    if (others < 1) {
      return false;
    }
    int one = -1;
    int inside = 0;
    for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
      if (plan.grid[graph.to[e]] == g) {
        one = graph.to[e];
        inside++;
      }
    }
    return inside == 1 || (inside > 1 && reaches(plan, node, one, inside));
  }

  /** Whether all {@code wanted} neighbours of the node are reached from one of them without it. */
  private boolean reaches(Partition plan, int node, int from, int wanted) {
    int g = plan.grid[node];
    int seen = nextStamp();
    int target = nextStamp();
    for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
      if (plan.grid[graph.to[e]] == g) {
        mark[graph.to[e]] = target;
      }
    }
    mark[node] = seen;
    mark[from] = seen;
    int left = wanted - 1;
    queue[0] = from;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int at = queue[head];
      for (int e = graph.start[at]; e < graph.start[at + 1]; e++) {
        int other = graph.to[e];
        if (plan.grid[other] == g && mark[other] != seen) {
          if (mark[other] == target && --left == 0) {
            return true;
          }
          mark[other] = seen;
          queue[tail++] = other;
        }
      }
    }
    return false;
  }

  private int nextStamp() {
    if (stamp >= Integer.MAX_VALUE - 2) {
      java.util.Arrays.fill(mark, 0);
      stamp = 0;
    }
    return ++stamp;
  }
}

package org.grassroots.governance.model.place.planning;

/** Hands one node at the rim of a grid to a neighbour. Keeps scratch memory; for one thread. */
final class FlipMove {
  private final UnitGraph graph;
  private final Partition plan;
  private final Contiguity contiguity;

  FlipMove(Partition plan) {
    this.plan = plan;
    this.graph = plan.graph;
    this.contiguity = new Contiguity(graph);
  }

  /** By how much the cost changes when the node goes to grid {@code to}. */
  double change(int node, int to) {
    int from = plan.grid[node];
    double inFrom = 0;
    double inTo = 0;
    double barrierFrom = 0;
    double barrierTo = 0;
    for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
      int g = plan.grid[graph.to[e]];
      if (g == from) {
        inFrom += graph.border[e];
        barrierFrom += graph.barrier[e];
      } else if (g == to) {
        inTo += graph.border[e];
        barrierTo += graph.barrier[e];
      }
    }
    double before = plan.cost[from] + plan.cost[to];
    return with(node, from, -1, -2 * inFrom, -barrierFrom)
        + with(node, to, 1, -2 * inTo, barrierTo)
        - before;
  }

  /** The cost of a grid that gains or loses a node. */
  private double with(int node, int g, int sign, double shared, double barrier) {
    double surface = sign * graph.area[node];
    double area = plan.area[g] + surface;
    double perimeter = plan.perimeter[g] + sign * (graph.perimeter[node]) + sign * shared;
    double moment =
        Partition.moment(
            area,
            plan.sumX[g] + surface * graph.x[node],
            plan.sumY[g] + surface * graph.y[node],
            plan.sumSquare[g] + sign * plan.square(node));
    return plan.measure.of(
        plan.weight[g] + sign * graph.weight[node],
        area,
        perimeter,
        moment,
        plan.barrier[g] + barrier);
  }

  /** Whether the node's grid stays in one piece without it. */
  boolean isFree(int node) {
    return contiguity.holdsWithout(plan, node);
  }

  /**
   * Tries it once.
   *
   * @param allowance by how much the cost may rise
   * @return whether the plan changed
   */
  boolean attempt(int node, int to, double allowance) {
    if (plan.count[plan.grid[node]] < 2 || change(node, to) > allowance || !isFree(node)) {
      return false;
    }
    plan.move(node, to);
    return true;
  }
}

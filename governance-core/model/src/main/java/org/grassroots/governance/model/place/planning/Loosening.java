package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/**
 * Improves a revised plan where that is worth the change: each node that leaves its former grid
 * costs, the more the higher the stability. Without any stability the whole plan is searched anew.
 */
final class Loosening {
  private static final double COST_OF_NODE = 0.02;
  private static final long STEPS_FOR_NODE = 200;
  private static final double HEAT = 0.02;

  private final Partition plan;
  private final int[] home;
  private final PlanGoal goal;
  private final SplittableRandom random;

  Loosening(Partition plan, int[] home, PlanGoal goal, SplittableRandom random) {
    this.plan = plan;
    this.home = home;
    this.goal = goal;
    this.random = random;
  }

  void run() {
    UnitGraph graph = plan.graph;
    long steps = goal.steps() > 0 ? goal.steps() : STEPS_FOR_NODE * graph.size;
    if (goal.stability() == 0) {
      new Annealing(plan, random).run(Annealing.HEAT, steps, since -> true);
      return;
    }
    int links = graph.linkFrom.length;
    if (plan.grids < 2 || links == 0) {
      return;
    }
    double stress = goal.stability() / (1 - goal.stability());
    FlipMove flip = new FlipMove(plan);
    Cooling cooling = new Cooling(HEAT, steps);
    for (long step = 0; step < steps; step++) {
      double allowance = cooling.allowance(step, random);
      int link = random.nextInt(links);
      boolean isForward = random.nextBoolean();
      int node = isForward ? graph.linkFrom[link] : graph.linkTo[link];
      int to = plan.grid[isForward ? graph.linkTo[link] : graph.linkFrom[link]];
      if (to != plan.grid[node]) {
        double price = stress * (COST_OF_NODE + graph.weight[node] / plan.measure.target());
        double change = to == home[node] ? -price : plan.grid[node] == home[node] ? price : 0;
        flip.attempt(node, to, allowance - change);
      }
    }
  }
}

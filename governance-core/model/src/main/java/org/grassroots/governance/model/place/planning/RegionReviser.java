package org.grassroots.governance.model.place.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Brings the grids of one region back into the band with as little change as it can: loose nodes
 * join a neighbour, chains of nodes are handed on, what is too heavy for that is split, what is too
 * light melts into a neighbour, and only then is searched anew around what is left.
 */
final class RegionReviser {
  private static final long STEPS_OF_SPLIT = 400;
  private static final long STEPS_OF_MENDING = 1_000_000;

  private final UnitGraph graph;
  private final GridCost measure;
  private final PlanGoal goal;
  private final SplittableRandom random;
  private int[] labels;
  private int grids;

  RegionReviser(UnitGraph graph, GridCost measure, PlanGoal goal, long seed, int[] labels) {
    this.graph = graph;
    this.measure = measure;
    this.goal = goal;
    this.random = new SplittableRandom(seed);
    this.labels = labels.clone();
    this.grids = Arrays.stream(labels).max().orElse(FormerGrids.LOOSE) + 1;
  }

  Partition revise() {
    settleLoose();
    Partition plan = new Partition(graph, measure, grids, labels);
    int before = Integer.MAX_VALUE;
    while (plan.outside() > 0 && plan.outside() < before) {
      before = plan.outside();
      new EjectionChain(plan).mend();
      plan = melted(split(plan));
    }
    if (plan.outside() > 0) {
      new FocusedSearch(plan, random, STEPS_OF_MENDING, since -> true).mend();
    }
    if (goal.stability() < 1) {
      new Loosening(plan, plan.grid.clone(), goal, random).run();
    }
    return plan;
  }

  /** Each loose node joins the grid it shares most border with; the rest opens grids. */
  private void settleLoose() {
    boolean changed = true;
    while (changed) {
      changed = false;
      int[] next = labels.clone();
      for (int node = 0; node < graph.size; node++) {
        if (labels[node] == FormerGrids.LOOSE) {
          next[node] = neighbour(node);
          changed |= next[node] != FormerGrids.LOOSE;
        }
      }
      labels = next;
    }
    DisjointSets pieces = new DisjointSets(graph.size);
    for (int e = 0; e < graph.linkFrom.length; e++) {
      if (labels[graph.linkFrom[e]] == FormerGrids.LOOSE
          && labels[graph.linkTo[e]] == FormerGrids.LOOSE) {
        pieces.join(graph.linkFrom[e], graph.linkTo[e]);
      }
    }
    for (int node = 0; node < graph.size; node++) {
      if (labels[node] == FormerGrids.LOOSE) {
        labels[node] = pieces.of(node) == node ? grids++ : labels[pieces.of(node)];
      }
    }
  }

  private int neighbour(int node) {
    int best = FormerGrids.LOOSE;
    double longest = -1;
    for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
      int label = labels[graph.to[e]];
      if (label != FormerGrids.LOOSE) {
        double shared = 0;
        for (int f = graph.start[node]; f < graph.start[node + 1]; f++) {
          shared += labels[graph.to[f]] == label ? graph.border[f] : 0;
        }
        if (shared > longest) {
          longest = shared;
          best = label;
        }
      }
    }
    return best;
  }

  /** Splits each grid that is too heavy and can be more than one. */
  private Partition split(Partition plan) {
    labels = plan.grid.clone();
    grids = plan.grids;
    for (int g = 0; g < plan.grids; g++) {
      long weight = plan.weight[g];
      long parts = Math.round(weight / measure.target());
      long most = Math.min(plan.count[g], Band.most(weight, goal));
      parts = Math.min(Math.max(parts, Band.fewest(weight, goal)), most);
      if (weight > goal.max() && parts > 1) {
        split(plan, g, (int) parts);
      }
    }
    return grids == plan.grids ? plan : new Partition(graph, measure, grids, labels);
  }

  private void split(Partition plan, int g, int parts) {
    int[] members = new int[plan.count[g]];
    plan.members(g, members, 0);
    Arrays.sort(members);
    UnitGraph inside = graph.among(members);
    RegionSolver solver =
        new RegionSolver(inside, measure, new PlanClock(PlanWatch.SILENT, 0), random.nextLong());
    Partition halves = solver.solve(parts, STEPS_OF_SPLIT * members.length);
    for (int i = 0; i < members.length; i++) {
      int part = halves.grid[i];
      labels[members[i]] = part == 0 ? g : grids + part - 1;
    }
    grids += parts - 1;
  }

  /** Each grid that is too light melts into the neighbour with the longest border it fits into. */
  private Partition melted(Partition plan) {
    int[] target = new int[plan.grids];
    Arrays.setAll(target, g -> g);
    boolean changed = false;
    boolean[] isTaken = new boolean[plan.grids];
    for (int g = 0; g < plan.grids; g++) {
      int into = plan.weight[g] < goal.min() && !isTaken[g] ? host(plan, g, isTaken) : g;
      if (into != g) {
        target[g] = into;
        isTaken[g] = true;
        isTaken[into] = true;
        changed = true;
      }
    }
    return changed ? renumbered(plan, target) : plan;
  }

  private int host(Partition plan, int g, boolean[] isTaken) {
    double[] shared = new double[plan.grids];
    int best = g;
    for (int node = 0; node < graph.size; node++) {
      for (int e = graph.start[node]; e < graph.start[node + 1]; e++) {
        int other = plan.grid[graph.to[e]];
        if (plan.grid[node] == g && other != g) {
          shared[other] += graph.border[e] + Double.MIN_NORMAL;
        }
      }
    }
    for (int other = 0; other < plan.grids; other++) {
      if (shared[other] > 0
          && !isTaken[other]
          && plan.weight[g] + plan.weight[other] <= goal.max()
          && (best == g || shared[other] > shared[best])) {
        best = other;
      }
    }
    return best;
  }

  private Partition renumbered(Partition plan, int[] target) {
    int[] number = new int[plan.grids];
    int count = 0;
    for (int g = 0; g < plan.grids; g++) {
      if (target[g] == g) {
        number[g] = count++;
      }
    }
    int[] next = new int[graph.size];
    for (int node = 0; node < graph.size; node++) {
      next[node] = number[target[plan.grid[node]]];
    }
    return new Partition(graph, measure, count, next);
  }
}

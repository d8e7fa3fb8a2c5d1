package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/** Divides one region: a start, a search, then mending. */
final class RegionSolver {
  /** Small regions are searched again while a grid is outside the band, up to so often. */
  private static final int TRIES = 4;

  /** Steps of a second try for each node. */
  private static final long STEPS_OF_TRY = 400;

  private final UnitGraph graph;
  private final GridCost measure;
  private final PlanClock clock;
  private final long seed;

  RegionSolver(UnitGraph graph, GridCost measure, PlanClock clock, long seed) {
    this.graph = graph;
    this.measure = measure;
    this.clock = clock;
    this.seed = seed;
  }

  /** The best division into so many grids that these steps find. */
  Partition solve(int grids, long steps) {
    Partition best = attempt(grids, steps, 0);
    for (int i = 1; i < TRIES && best.outside() > 0 && isWorthIt(); i++) {
      Partition other = attempt(grids, Math.min(steps, STEPS_OF_TRY * graph.size), i);
      best = isBetter(other, best) ? other : best;
    }
    return best;
  }

  private boolean isWorthIt() {
    long weight = graph.totalWeight();
    return !clock.isStopped() && weight > 0;
  }

  static boolean isBetter(Partition one, Partition other) {
    if (one.outside() != other.outside()) {
      return one.outside() < other.outside();
    }
    if (one.missed() != other.missed()) {
      return one.missed() < other.missed();
    }
    return one.total() < other.total();
  }

  private Partition attempt(int grids, long steps, int number) {
    SplittableRandom random = new SplittableRandom(seed + number);
    int[] labels = Bisection.labels(graph, grids, random);
    Partition plan = new Partition(graph, measure, grids, labels);
    Annealing annealing = new Annealing(plan, random);
    annealing.run(steps, since -> clock.goOn(since, plan));
    if (new EjectionChain(plan).mend() > 0) {
      annealing.settle();
    }
    return plan;
  }
}

package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/** Divides one region: a start, a search, then mending. */
final class RegionSolver {
  /** Small regions share their steps among several starts; the best counts. */
  private static final int SMALL = 150;

  private static final int STARTS = 12;

  /** Every other start of a small region begins hotter. */
  private static final double HOT = 0.6;

  /** Regions up to this size are tried again while a grid is outside the band. */
  private static final int LARGE = 2000;

  /** Mending gets so many steps at least, or half of those of the search. */
  private static final long STEPS_OF_MENDING = 150_000;

  private static final int RETRIES = 3;
  private static final long STEPS_OF_RETRY = 400;

  private final UnitGraph graph;
  private final GridCost measure;
  private final PlanClock clock;
  private final long seed;
  private int started;

  RegionSolver(UnitGraph graph, GridCost measure, PlanClock clock, long seed) {
    this.graph = graph;
    this.measure = measure;
    this.clock = clock;
    this.seed = seed;
  }

  /** The best division into so many grids that these steps find. */
  Partition solve(int grids, long steps) {
    int starts = graph.size <= SMALL && grids > 1 ? STARTS : 1;
    Partition best = attempt(grids, steps / starts, true);
    for (int i = 1; i < starts && !clock.isStopped(); i++) {
      best = better(best, attempt(grids, steps / starts, true));
    }
    mend(best, steps);
    for (int i = 0; i < RETRIES && isWorthAnother(best); i++) {
      Partition other = attempt(grids, Math.min(steps, STEPS_OF_RETRY * graph.size), false);
      mend(other, steps);
      best = better(best, other);
    }
    return best;
  }

  private boolean isWorthAnother(Partition best) {
    return best.outside() > 0 && graph.size <= LARGE && best.grids > 1 && !clock.isStopped();
  }

  private static Partition better(Partition one, Partition other) {
    return isBetter(other, one) ? other : one;
  }

  private static boolean isBetter(Partition one, Partition other) {
    if (one.outside() != other.outside()) {
      return one.outside() < other.outside();
    }
    if (one.missed() != other.missed()) {
      return one.missed() < other.missed();
    }
    return one.total() < other.total();
  }

  /** Searches again around what is still outside the band. */
  private void mend(Partition plan, long steps) {
    if (plan.outside() > 0 && !clock.isStopped()) {
      SplittableRandom random = new SplittableRandom(seed + started++);
      long budget = Math.max(STEPS_OF_MENDING, steps / 2);
      new FocusedSearch(plan, random, budget, since -> clock.goOn(0, plan)).mend();
      new Annealing(plan, random).settle();
    }
  }

  /** One division; mending what is left over is no part of the steps asked for. */
  private Partition attempt(int grids, long steps, boolean isCounted) {
    SplittableRandom random = new SplittableRandom(seed + started++);
    int[] labels = Bisection.labels(graph, grids, random);
    Partition plan = new Partition(graph, measure, grids, labels);
    Annealing annealing = new Annealing(plan, random);
    boolean isHot = graph.size <= SMALL && started % 2 == 0;
    annealing.run(
        isHot ? HOT : Annealing.HEAT, steps, since -> clock.goOn(isCounted ? since : 0, plan));
    if (plan.outside() > 0) {
      new EjectionChain(plan).mend();
    }
    annealing.settle();
    return plan;
  }
}

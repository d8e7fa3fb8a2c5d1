package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/** Improves a plan step by step; every state on the way is contiguous. */
final class Annealing {
  /** Of ten moves of a map whose grids are small. */
  private static final double MERGES = 0.3;

  /** Larger grids are cut anew less often, so that a step takes about the same time. */
  private static final double SMALL_GRID = 12;

  private static final int TEN = 10;
  private static final int SETTLING = 3;

  /** Less than any real gain, so that rounding is none. */
  private static final double DOWNHILL = -1e-9;

  private static final int STEPS_PER_LOOK = 4096;

  private final UnitGraph graph;
  private final Partition plan;
  private final FlipMove flip;
  private final MergeSplit mergeSplit;
  private final SplittableRandom random;
  private final double merges;

  Annealing(Partition plan, SplittableRandom random) {
    this.plan = plan;
    this.graph = plan.graph;
    this.flip = new FlipMove(plan);
    this.mergeSplit = new MergeSplit(plan);
    this.random = random;
    this.merges = MERGES * Math.min(1, SMALL_GRID * plan.grids / graph.size);
  }

  /** What is asked now and then. */
  @FunctionalInterface
  interface Look {
    /** Whether to go on. */
    boolean goOn(long stepsSince);
  }

  /** Runs through the steps, or until told to stop; returns how many were made. */
  long run(long steps, Look look) {
    int links = graph.linkFrom.length;
    if (plan.grids < 2 || links == 0) {
      return 0;
    }
    Cooling cooling = new Cooling(steps);
    for (long step = 0; step < steps; step++) {
      if (step % STEPS_PER_LOOK == 0 && !look.goOn(Math.min(step, STEPS_PER_LOOK))) {
        return step;
      }
      step(links, cooling.allowance(step, random));
    }
    return steps;
  }

  /** Goes downhill through every link once, until nothing changes or three times. */
  void settle() {
    boolean changed = true;
    for (int round = 0; changed && round < SETTLING; round++) {
      changed = false;
      for (int link = 0; link < graph.linkFrom.length; link++) {
        int a = graph.linkFrom[link];
        int b = graph.linkTo[link];
        if (plan.grid[a] != plan.grid[b]) {
          changed |=
              flip.attempt(a, plan.grid[b], DOWNHILL) || flip.attempt(b, plan.grid[a], DOWNHILL);
        }
      }
    }
  }

  private void step(int links, double allowance) {
    int link = random.nextInt(links);
    int a = graph.linkFrom[link];
    int b = graph.linkTo[link];
    for (int i = 0; plan.grid[a] == plan.grid[b] && i < TEN; i++) {
      link = random.nextInt(links);
      a = graph.linkFrom[link];
      b = graph.linkTo[link];
    }
    if (plan.grid[a] == plan.grid[b]) {
      return;
    }
    if (random.nextDouble() < merges) {
      mergeSplit.attempt(plan.grid[a], plan.grid[b], allowance, random);
    } else if (random.nextBoolean()) {
      flip.attempt(a, plan.grid[b], allowance);
    } else {
      flip.attempt(b, plan.grid[a], allowance);
    }
  }
}

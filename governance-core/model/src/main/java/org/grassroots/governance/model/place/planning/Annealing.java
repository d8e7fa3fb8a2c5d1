package org.grassroots.governance.model.place.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Improves a plan step by step; every state on the way is contiguous. */
final class Annealing {
  /** The usual share of moves that cut two grids anew. */
  private static final double MERGES = 0.3;

  /** Larger grids are cut anew less often, so that a step takes about the same time. */
  private static final double SMALL_GRID = 12;

  /** How hot a search begins. */
  static final double HEAT = 0.12;

  private static final int LINKS_TRIED = 10;
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

  /** Runs through the steps over the whole region, or until told to stop. */
  void run(double heat, long steps, Look look) {
    int[] links = new int[graph.linkFrom.length];
    Arrays.setAll(links, e -> e);
    run(links, heat, steps, look);
  }

  /** Runs through the steps over some links, or until told to stop. */
  void run(int[] links, double heat, long steps, Look look) {
    if (plan.grids < 2 || links.length == 0) {
      return;
    }
    Cooling cooling = new Cooling(heat, steps);
    long told = 0;
    for (long step = 0; step < steps; step++) {
      if (step % STEPS_PER_LOOK == 0) {
        if (!look.goOn(step - told)) {
          return;
        }
        told = step;
      }
      step(links, cooling.allowance(step, random));
    }
    look.goOn(steps - told);
  }

  private void step(int[] links, double allowance) {
    int a = 0;
    int b = 0;
    for (int i = 0; plan.grid[a] == plan.grid[b]; i++) {
      if (i == LINKS_TRIED) {
        return;
      }
      int link = links[random.nextInt(links.length)];
      a = graph.linkFrom[link];
      b = graph.linkTo[link];
    }
    if (random.nextDouble() < merges) {
      mergeSplit.attempt(plan.grid[a], plan.grid[b], allowance, random);
    } else if (random.nextBoolean()) {
      flip.attempt(a, plan.grid[b], allowance);
    } else {
      flip.attempt(b, plan.grid[a], allowance);
    }
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
}

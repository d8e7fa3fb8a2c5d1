package org.grassroots.governance.model.place.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Searches again around a grid that is outside its band: only the grids near it may change, and the
 * outcome is kept only when less is missed.
 */
final class FocusedSearch {
  private static final int FARTHEST = 4;
  private static final int TRIES_OF_RING = 3;
  private static final long STEPS_FOR_NODE = 300;
  private static final double HEAT = 0.4;

  private final Partition plan;
  private final UnitGraph graph;
  private final Annealing annealing;
  private final Annealing.Look look;
  private long budget;

  /**
   * A search.
   *
   * @param budget how many steps all tries together may take
   * @param look may stop it
   */
  FocusedSearch(Partition plan, SplittableRandom random, long budget, Annealing.Look look) {
    this.plan = plan;
    this.graph = plan.graph;
    this.annealing = new Annealing(plan, random);
    this.budget = budget;
    this.look = look;
  }

  /** Searches around every grid that is outside, one after another. */
  void mend() {
    for (int g = 0; g < plan.grids; g++) {
      int most = TRIES_OF_RING * FARTHEST;
      for (int i = 0; i < most && budget > 0 && plan.measure.isOutside(plan.weight[g]); i++) {
        mend(near(g, 1 + i / TRIES_OF_RING));
      }
    }
  }

  private void mend(boolean[] isActive) {
    int[] links = links(isActive);
    int nodes = 0;
    for (int g = 0; g < plan.grids; g++) {
      nodes += isActive[g] ? plan.count[g] : 0;
    }
    if (links.length == 0) {
      return;
    }
    int[] before = plan.grid.clone();
    int outside = plan.outside();
    long missed = plan.missed();
    long steps = Math.min(budget, STEPS_FOR_NODE * nodes);
    budget -= steps;
    annealing.run(links, HEAT, steps, look);
    boolean isBetter =
        plan.outside() < outside || (plan.outside() == outside && plan.missed() < missed);
    if (!isBetter) {
      plan.assign(before);
    }
  }

  /** The grid and those so many steps away. */
  private boolean[] near(int grid, int rings) {
    boolean[] isActive = new boolean[plan.grids];
    isActive[grid] = true;
    for (int ring = 0; ring < rings; ring++) {
      boolean[] wider = isActive.clone();
      for (int e = 0; e < graph.linkFrom.length; e++) {
        int a = plan.grid[graph.linkFrom[e]];
        int b = plan.grid[graph.linkTo[e]];
        wider[a] |= isActive[b];
        wider[b] |= isActive[a];
      }
      isActive = wider;
    }
    return isActive;
  }

  private int[] links(boolean[] isActive) {
    int[] links = new int[graph.linkFrom.length];
    int count = 0;
    for (int e = 0; e < links.length; e++) {
      if (isActive[plan.grid[graph.linkFrom[e]]] && isActive[plan.grid[graph.linkTo[e]]]) {
        links[count++] = e;
      }
    }
    return Arrays.copyOf(links, count);
  }
}

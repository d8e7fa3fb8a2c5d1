package org.grassroots.governance.model.place.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Compares plans of tiny towns with every plan there is. */
class SmallTownOracleProperties {
  private static final int COLUMNS = 4;
  private static final int ROWS = 3;
  private static final int CELLS = COLUMNS * ROWS;

  @Property(tries = 15)
  void the_shortest_borders_inside_the_band_are_found(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 4) int grids) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] weight = random.longs(CELLS, 1, 20).toArray();
    PlanningMap map = Towns.rectangle(COLUMNS, ROWS, cell -> weight[cell]);
    long share = map.weight() / grids;
    PlanGoal goal =
        PlanGoal.of(share * 4 / 5, share * 6 / 5 + 1)
            .withGrids(grids)
            .withSeed(seed)
            .withSteps(60_000);
    AllPlans all = new AllPlans(weight, grids, goal);

    GridPlan plan = GridPlanner.plan(map, goal, PlanWatch.SILENT);

    assertThat(plan.grids()).hasSize(grids);
    if (all.fewestCuts < Integer.MAX_VALUE) {
      assertThat(plan.figures().inRange()).isEqualTo(grids);
      assertThat(plan.figures().cutM()).isCloseTo(all.fewestCuts * Towns.SIDE, within(1e-6));
    } else {
      assertThat(plan.figures().inRange()).isLessThan(grids);
    }
  }

  /** Walks through every division of the town into connected grids. */
  private static final class AllPlans {
    private final long[] weight;
    private final PlanGoal goal;
    private int fewestCuts = Integer.MAX_VALUE;

    AllPlans(long[] weight, int grids, PlanGoal goal) {
      this.weight = weight;
      this.goal = goal;
      divide((1 << CELLS) - 1, grids, new int[CELLS], 0);
    }

    private void divide(int rest, int grids, int[] label, int next) {
      if (grids == 1) {
        if (isConnected(rest) && isInside(rest)) {
          paint(rest, label, next);
          fewestCuts = Math.min(fewestCuts, cuts(label));
        }
        return;
      }
      int first = Integer.lowestOneBit(rest);
      for (int part = rest; part > 0; part = (part - 1) & rest) {
        if ((part & first) != 0 && part != rest && isInside(part) && isConnected(part)) {
          paint(part, label, next);
          divide(rest & ~part, grids - 1, label, next + 1);
        }
      }
    }

    private static void paint(int part, int[] label, int number) {
      for (int cell = 0; cell < CELLS; cell++) {
        if ((part >> cell & 1) == 1) {
          label[cell] = number;
        }
      }
    }

    private boolean isInside(int part) {
      long sum = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        sum += (part >> cell & 1) * weight[cell];
      }
      return sum >= goal.min() && sum <= goal.max();
    }

    private static boolean isConnected(int part) {
      int reached = Integer.lowestOneBit(part);
      int before = 0;
      while (reached != before) {
        before = reached;
        for (int cell = 0; cell < CELLS; cell++) {
          if ((reached >> cell & 1) == 1) {
            reached |= part & neighbours(cell);
          }
        }
      }
      return reached == part;
    }

    private static int neighbours(int cell) {
      int column = cell % COLUMNS;
      int all = 0;
      all |= column > 0 ? 1 << (cell - 1) : 0;
      all |= column < COLUMNS - 1 ? 1 << (cell + 1) : 0;
      all |= cell >= COLUMNS ? 1 << (cell - COLUMNS) : 0;
      all |= cell < CELLS - COLUMNS ? 1 << (cell + COLUMNS) : 0;
      return all;
    }

    private static int cuts(int[] label) {
      int cuts = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        for (int other = cell + 1; other < CELLS; other++) {
          boolean touches = (neighbours(cell) >> other & 1) == 1;
          cuts += touches && label[cell] != label[other] ? 1 : 0;
        }
      }
      return cuts;
    }
  }
}

package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Divides a map into grids.
 *
 * <p>Every grid is contiguous, whatever happens; inside the band wherever a way is found; compact
 * and near the target as far as the steps go. The plan depends on the map, the goal and the seed
 * alone.
 *
 * @since 0.1
 */
public final class GridPlanner {
  /** The usual balance of shape and weight where grids may lie anywhere. */
  private static final double BALANCE = 4;

  /** Inside borders fewer grids share what is left over, so that balance counts more. */
  private static final double BALANCE_IN_BORDERS = 12;

  /** Below so many grids their borders together are made short; from there on each grid round. */
  private static final int FEW = 10;

  /** The usual steps for the root of the number of units. */
  private static final double STEPS = 20_000;

  /** Steps that even the smallest map gets. */
  private static final long LEAST_STEPS = 150_000;

  private final PlanGoal goal;
  private final Terrain terrain;
  private final FormerPlan former;
  private final List<String> before;
  private final String[] codes;
  private final Regions regions;
  private final PlanClock clock;
  private final long steps;

  private GridPlanner(PlanningMap map, PlanGoal goal, FormerPlan former, PlanWatch watch) {
    this.goal = goal;
    this.terrain = Terrain.of(map);
    this.former = former;
    this.before = former.codes(map);
    this.codes = new String[terrain.size];
    for (int node = 0; node < terrain.size; node++) {
      codes[node] = before.get(terrain.firstUnit[node]);
    }
    this.regions = Regions.of(terrain, goal, codes, former.locked());
    this.steps = goal.steps() > 0 ? goal.steps() : usualSteps(map);
    this.clock = new PlanClock(watch, steps);
  }

  /** The moves that are tried when the goal does not say. */
  public static long usualSteps(PlanningMap map) {
    return LEAST_STEPS + (long) (STEPS * Math.sqrt(map.units().size()));
  }

  /**
   * A new plan.
   *
   * @param watch hears how far it is and may stop it
   */
  public static GridPlan plan(PlanningMap map, PlanGoal goal, PlanWatch watch) {
    return new GridPlanner(map, goal, new FormerPlan(Map.of(), Set.of()), watch).run();
  }

  /**
   * A plan that stays near the one before. Grids inside the band stay as they are as long as the
   * stability is 1; the others are mended with as little weight moved as it can. Codes stay with
   * the larger share. The number of grids follows from that, whatever the goal says.
   *
   * @param watch hears how far it is and may stop it
   */
  public static GridPlan revise(
      PlanningMap map, PlanGoal goal, FormerPlan before, PlanWatch watch) {
    return new GridPlanner(map, goal, before, watch).run();
  }

  /**
   * A plan as it was given, measured and checked like one of ours; nothing moves. Units without a
   * grid are together in one called {@code -}.
   */
  public static GridPlan measure(PlanningMap map, PlanGoal goal, FormerPlan given) {
    List<String> before =
        given.codes(map).stream().map(code -> code.isEmpty() ? "-" : code).toList();
    String[] codes = before.stream().distinct().sorted().toArray(String[]::new);
    Draft draft = new Draft(Terrain.of(map), goal, List.of());
    for (int i = 0; i < codes.length; i++) {
      draft.open(PlannedGrid.Kind.LOCKED);
    }
    int[] gridOf = before.stream().mapToInt(code -> Arrays.binarySearch(codes, code)).toArray();
    return PlanAssembly.of(draft, gridOf, codes).plan(0, 0, List.of(), 0);
  }

  /** The cost that a goal asks for on a map that is cut into so many grids. */
  static GridCost cost(PlanningMap map, PlanGoal goal, double target, int grids) {
    double area = 0;
    boolean hasBorders = false;
    for (PlanningUnit unit : map.units()) {
      area += unit.shape().areaM2();
      hasBorders |= !unit.border().isEmpty();
    }
    GridCost.Shape shape = shape(map, grids);
    double usual = hasBorders ? BALANCE_IN_BORDERS : BALANCE;
    if (shape == GridCost.Shape.SHORT) {
      usual = 0; // the band alone says how even districts are to be
    }
    double balance = goal.balance() > 0 ? goal.balance() : usual;
    return new GridCost(goal, target, balance, shape, area / Math.max(1, grids));
  }

  private static GridCost.Shape shape(PlanningMap map, int grids) {
    if (!map.isTiled()) {
      return GridCost.Shape.NEAR;
    }
    return grids < FEW ? GridCost.Shape.SHORT : GridCost.Shape.ROUND;
  }

  private GridPlan run() {
    boolean isNew = former.gridOf().isEmpty();
    List<Partition> parts = isNew ? solve(Allotment.of(goal, regions.all(), giants())) : revise();
    Draft draft = new Draft(terrain, goal, regions.bridgesUsed());
    regions.fixedKinds().forEach(draft::open);
    for (int node = 0; node < terrain.size; node++) {
      if (regions.fixedGrid(node) >= 0) {
        draft.put(node, regions.fixedGrid(node));
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      draft.add(regions.all().get(i), parts.get(i));
    }
    return isNew ? draft.finish(clock.made()) : draft.finish(former, before, clock.made());
  }

  private Map<String, long[]> giants() {
    Map<String, long[]> giants = new TreeMap<>();
    for (int node = 0; node < terrain.size; node++) {
      int fixed = regions.fixedGrid(node);
      if (fixed >= 0 && regions.fixedKinds().get(fixed) == PlannedGrid.Kind.GIANT) {
        long[] sums = giants.computeIfAbsent(terrain.border(node), border -> new long[2]);
        sums[0] += terrain.nodes.weight[node] > goal.max() ? 1 : 0;
        sums[1] += terrain.nodes.weight[node];
      }
    }
    return giants;
  }

  private List<Partition> solve(int[] grids) {
    long nodes = 0;
    double weight = 0;
    int count = 0;
    for (int i = 0; i < grids.length; i++) {
      nodes += regions.all().get(i).nodes.length;
      weight += regions.all().get(i).weight();
      count += grids[i];
    }
    double share = weight > 0 && count > 0 ? weight / count : goal.target();
    GridCost measure = cost(terrain.map, goal, share, count);
    List<Callable<Partition>> tasks = new ArrayList<>();
    for (int i = 0; i < grids.length; i++) {
      Region region = regions.all().get(i);
      long part = (long) ((double) steps * region.nodes.length / Math.max(1, nodes));
      int parted = grids[i];
      tasks.add(
          () -> new RegionSolver(region.graph, measure, clock, seed(region)).solve(parted, part));
    }
    return Workers.all(tasks, goal.threads());
  }

  private List<Partition> revise() {
    int grids = (int) Set.copyOf(before).stream().filter(code -> !code.isEmpty()).count();
    GridCost measure = cost(terrain.map, goal, goal.target(), grids);
    TreeMap<String, Integer> keepers = FormerGrids.keepers(regions.all(), codes);
    List<Callable<Partition>> tasks = new ArrayList<>();
    for (Region region : regions.all()) {
      tasks.add(
          () -> {
            int[] labels = FormerGrids.labels(region, codes, keepers);
            return new RegionReviser(region.graph, measure, goal, seed(region), labels).revise();
          });
    }
    return Workers.all(tasks, goal.threads());
  }

  private long seed(Region region) {
    return Seeds.of(goal.seed(), name(region));
  }

  private String name(Region region) {
    return region.border + '\n' + terrain.map.units().get(terrain.firstUnit[region.nodes[0]]).id();
  }
}

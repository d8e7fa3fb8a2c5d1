package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Grids without codes, as they are gathered. */
final class Draft {
  final Terrain terrain;
  final PlanGoal goal;
  final List<UnitLink> bridges;
  final int[] gridOfNode;
  final List<PlannedGrid.Kind> kinds = new ArrayList<>();

  /** Weight and number of grids of the region each planned grid comes from. */
  private final List<long[]> regions = new ArrayList<>();

  Draft(Terrain terrain, PlanGoal goal, List<UnitLink> bridges) {
    this.terrain = terrain;
    this.goal = goal;
    this.bridges = bridges;
    this.gridOfNode = new int[terrain.size];
    Arrays.fill(gridOfNode, -1);
  }

  /** Opens a grid; its number is how many there were. */
  void open(PlannedGrid.Kind kind) {
    kinds.add(kind);
    regions.add(new long[2]);
  }

  void put(int node, int grid) {
    gridOfNode[node] = grid;
  }

  void add(Region region, Partition part) {
    int first = kinds.size();
    long weight = region.weight();
    for (int g = 0; g < part.grids; g++) {
      kinds.add(PlannedGrid.Kind.PLANNED);
      regions.add(new long[] {weight, part.grids});
    }
    for (int i = 0; i < region.nodes.length; i++) {
      put(region.nodes[i], first + part.grid[i]);
    }
  }

  /** The number of the grid of each unit. */
  int[] gridOfUnit() {
    int[] grids = new int[terrain.nodeOf.length];
    for (int i = 0; i < grids.length; i++) {
      grids[i] = gridOfNode[terrain.nodeOf[i]];
    }
    return grids;
  }

  GridPlan finish(long steps) {
    int[] gridOf = gridOfUnit();
    String[] codes = GridCodes.of(terrain.map, gridOf, kinds.size());
    return PlanAssembly.of(this, gridOf, codes).plan(0, 0, List.of(), steps);
  }

  /** The plan with the codes of the one before. */
  GridPlan finish(FormerPlan former, List<String> before, long steps) {
    int[] gridOf = gridOfUnit();
    PlanningMap map = terrain.map;
    String[] codes = FormerCodes.of(map, gridOf, kinds.size(), before);
    List<String> after = Arrays.stream(gridOf).mapToObj(g -> codes[g]).toList();
    int moved = 0;
    long movedWeight = 0;
    for (int i = 0; i < gridOf.length; i++) {
      if (!before.get(i).isEmpty() && !before.get(i).equals(after.get(i))) {
        moved++;
        movedWeight += map.units().get(i).weight();
      }
    }
    List<PlanChange> changes = new ChangeList(map, before, after).changes(former.gone(map));
    return PlanAssembly.of(this, gridOf, codes).plan(moved, movedWeight, changes, steps);
  }

  /** Why a grid of that weight is outside the band. */
  Optional<PlanMiss> miss(int grid, long weight) {
    PlannedGrid.Kind kind = kinds.get(grid);
    boolean isInside = weight >= goal.min() && weight <= goal.max();
    if (isInside || kind == PlannedGrid.Kind.DEDICATED) {
      return Optional.empty();
    }
    long all = regions.get(grid)[0];
    int count = (int) regions.get(grid)[1];
    return Optional.of(new PlanMiss(reason(kind, all, count), all, count));
  }

  private PlanMiss.Reason reason(PlannedGrid.Kind kind, long all, int count) {
    if (kind == PlannedGrid.Kind.GIANT) {
      return PlanMiss.Reason.UNIT_ABOVE_BAND;
    }
    if (kind == PlannedGrid.Kind.LOCKED) {
      return PlanMiss.Reason.LOCKED;
    }
    if (all == 0) {
      return PlanMiss.Reason.NO_WEIGHT;
    }
    if (all < goal.min()) {
      return PlanMiss.Reason.REGION_BELOW_BAND;
    }
    if (!Band.fits(all, goal)) {
      return PlanMiss.Reason.NO_NUMBER_FITS;
    }
    boolean isAsked = count < Band.fewest(all, goal) || count > Band.most(all, goal);
    return isAsked ? PlanMiss.Reason.NUMBER_ASKED : PlanMiss.Reason.NOT_FOUND;
  }
}

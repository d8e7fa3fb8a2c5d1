package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Measures the grids of a finished draft and puts them in the order of their codes. */
final class PlanAssembly {
  private final Draft draft;
  private final PlanningMap map;
  private final String[] codes;

  /** The grid of each unit, numbered in the order of codes. */
  private final int[] gridOf;

  /** The number in the draft of each grid. */
  private final int[] drafted;

  private final int grids;
  private final List<List<Integer>> units = new ArrayList<>();
  private final List<Map<Integer, Meeting>> meetings = new ArrayList<>();
  private final long[] weight;
  private final double[] area;
  private final double[] perimeter;
  private int cutLinks;
  private double cutM;
  private int barriersInside;

  private PlanAssembly(Draft draft, int[] gridOf, String[] codes) {
    this.draft = draft;
    this.map = draft.terrain.map;
    this.grids = codes.length;
    Integer[] order = new Integer[grids];
    Arrays.setAll(order, g -> g);
    Arrays.sort(order, Comparator.comparing(g -> codes[g]));
    int[] place = new int[grids];
    this.codes = new String[grids];
    this.drafted = new int[grids];
    for (int g = 0; g < grids; g++) {
      place[order[g]] = g;
      drafted[g] = order[g];
      this.codes[g] = codes[order[g]];
      units.add(new ArrayList<>());
      meetings.add(new TreeMap<>());
    }
    this.gridOf = Arrays.stream(gridOf).map(g -> place[g]).toArray();
    this.weight = new long[grids];
    this.area = new double[grids];
    this.perimeter = new double[grids];
    measure();
  }

  static PlanAssembly of(Draft draft, int[] gridOf, String[] codes) {
    return new PlanAssembly(draft, gridOf, codes);
  }

  private void measure() {
    for (int i = 0; i < gridOf.length; i++) {
      PlanningUnit unit = map.units().get(i);
      units.get(gridOf[i]).add(i);
      weight[gridOf[i]] += unit.weight();
      area[gridOf[i]] += unit.shape().areaM2();
      perimeter[gridOf[i]] += unit.shape().perimeterM();
    }
    for (UnitLink link : map.links()) {
      int a = gridOf[link.a()];
      int b = gridOf[link.b()];
      if (a == b) {
        perimeter[a] -= 2 * link.borderM();
        barriersInside += link.barrier() > 0 ? 1 : 0;
      } else {
        cutLinks++;
        cutM += link.sharedM();
        meetings.get(a).computeIfAbsent(b, other -> new Meeting()).add(link);
        meetings.get(b).computeIfAbsent(a, other -> new Meeting()).add(link);
      }
    }
  }

  /** The plan. */
  GridPlan plan(int moved, long movedWeight, List<PlanChange> changes, long steps) {
    boolean[] isWhole = ContiguityProof.of(map, gridOf, grids, List.of());
    boolean[] isJoined = ContiguityProof.of(map, gridOf, grids, draft.bridges);
    List<PlannedGrid> planned = new ArrayList<>();
    for (int g = 0; g < grids; g++) {
      planned.add(grid(g, isWhole[g], isJoined[g]));
    }
    List<UnitLink> used =
        draft.bridges.stream().filter(link -> gridOf[link.a()] == gridOf[link.b()]).toList();
    List<Integer> labels = Arrays.stream(gridOf).boxed().toList();
    return new GridPlan(
        map, planned, labels, used, figures(planned), moved, movedWeight, changes, steps);
  }

  private PlannedGrid grid(int g, boolean isWhole, boolean isJoined) {
    double shared = 0;
    List<PlannedGrid.Neighbour> neighbours = new ArrayList<>();
    for (Map.Entry<Integer, Meeting> meeting : meetings.get(g).entrySet()) {
      Meeting with = meeting.getValue();
      shared += with.borderM;
      neighbours.add(
          new PlannedGrid.Neighbour(
              codes[meeting.getKey()], with.links, with.borderM, with.barriers));
    }
    Optional<PlanMiss> miss = draft.miss(drafted[g], weight[g]);
    return new PlannedGrid(
        codes[g],
        draft.kinds.get(drafted[g]),
        map.units().get(units.get(g).get(0)).border(),
        units.get(g),
        weight[g],
        area[g],
        Math.max(0, perimeter[g]),
        Math.max(0, perimeter[g] - shared),
        neighbours,
        isWhole,
        isJoined && !isWhole,
        miss);
  }

  private PlanFigures figures(List<PlannedGrid> planned) {
    int dedicated = 0;
    int outside = 0;
    int contiguous = 0;
    int bridged = 0;
    double deviations = 0;
    double largest = 0;
    double compact = 0;
    double share = (double) map.weight() / grids;
    for (PlannedGrid grid : planned) {
      dedicated += grid.kind() == PlannedGrid.Kind.DEDICATED ? 1 : 0;
      outside += grid.miss().isPresent() ? 1 : 0;
      contiguous += grid.isContiguous() ? 1 : 0;
      bridged += grid.isBridged() ? 1 : 0;
      double off = share > 0 ? Math.abs(grid.weight() - share) / share : 0;
      deviations += off;
      largest = Math.max(largest, off);
      compact += grid.polsbyPopper();
    }
    return new PlanFigures(
        grids,
        grids - outside - dedicated,
        dedicated,
        contiguous,
        bridged,
        deviations / grids,
        largest,
        compact / grids,
        cutLinks,
        cutM,
        barriersInside);
  }

  /** What two grids have in common. */
  private static final class Meeting {
    private int links;
    private int barriers;
    private double borderM;

    void add(UnitLink link) {
      links++;
      borderM += link.borderM();
      barriers += link.barrier() > 0 ? 1 : 0;
    }
  }
}

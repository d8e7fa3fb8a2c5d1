package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cuts the terrain into what is fixed (dedicated and locked grids, single nodes above the band) and
 * regions.
 */
final class Regions {
  private static final int FREE = -1;

  private final Terrain terrain;
  private final PlanGoal goal;
  private final DisjointSets pieces;
  private final long[] weight;

  /** The fixed grid of each node. */
  private final int[] fixed;

  private final List<PlannedGrid.Kind> kinds = new ArrayList<>();
  private final List<UnitLink> used = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();

  private Regions(Terrain terrain, PlanGoal goal, String[] former, Set<String> locked) {
    this.terrain = terrain;
    this.goal = goal;
    this.pieces = new DisjointSets(terrain.size);
    this.weight = terrain.nodes.weight.clone();
    this.fixed = new int[terrain.size];
    Arrays.fill(fixed, FREE);
    fix(former, locked);
    joinLinked();
    joinFormer(former);
    joinBridged();
    attachToGiants();
    collect();
  }

  /**
   * Regions of a terrain.
   *
   * @param former the code of each node in the plan before; empty for none
   * @param locked codes whose grids must not change
   */
  static Regions of(Terrain terrain, PlanGoal goal, String[] former, Set<String> locked) {
    return new Regions(terrain, goal, former, locked);
  }

  private void fix(String[] former, Set<String> locked) {
    DisjointSets same = new DisjointSets(terrain.size);
    for (int e = 0; e < terrain.links.from().length; e++) {
      int a = terrain.links.from()[e];
      int b = terrain.links.to()[e];
      boolean isLocked = locked.contains(former[a]);
      boolean isDedicated =
          !terrain.dedicated(a).isEmpty()
              && !locked.contains(former[b])
              && terrain.dedicated(a).equals(terrain.dedicated(b))
              && terrain.border(a).equals(terrain.border(b));
      if (isLocked ? former[a].equals(former[b]) : isDedicated) {
        same.join(a, b);
      }
    }
    for (int node = 0; node < terrain.size; node++) {
      if (locked.contains(former[node])) {
        fix(node, same, PlannedGrid.Kind.LOCKED);
      } else if (!terrain.dedicated(node).isEmpty()) {
        fix(node, same, PlannedGrid.Kind.DEDICATED);
      } else if (weight[node] > goal.max()) {
        fix(node, same, PlannedGrid.Kind.GIANT);
      }
    }
  }

  private void fix(int node, DisjointSets same, PlannedGrid.Kind kind) {
    int head = same.of(node);
    if (head == node) {
      fixed[node] = kinds.size();
      kinds.add(kind);
    } else {
      fixed[node] = fixed[head];
    }
  }

  private boolean isFree(int node) {
    return fixed[node] == FREE;
  }

  private void joinLinked() {
    for (int e = 0; e < terrain.links.from().length; e++) {
      int a = terrain.links.from()[e];
      int b = terrain.links.to()[e];
      if (isFree(a) && isFree(b) && terrain.border(a).equals(terrain.border(b))) {
        join(a, b);
      }
    }
  }

  private void join(int a, int b) {
    long both = weight[pieces.of(a)] + weight[pieces.of(b)];
    if (pieces.join(a, b)) {
      weight[pieces.of(a)] = both;
    }
  }

  /** Bridges inside grids of the plan before go on. */
  private void joinFormer(String[] former) {
    for (UnitLink bridge : terrain.bridges) {
      int a = terrain.nodeOf[bridge.a()];
      int b = terrain.nodeOf[bridge.b()];
      if (!former[a].isEmpty() && former[a].equals(former[b])) {
        bridge(bridge, a, b);
      }
    }
  }

  private boolean bridge(UnitLink bridge, int a, int b) {
    if (!isFree(a)
        || !isFree(b)
        || pieces.of(a) == pieces.of(b)
        || !terrain.border(a).equals(terrain.border(b))) {
      return false;
    }
    join(a, b);
    used.add(bridge);
    return true;
  }

  /** A bridge is taken only when one of the pieces it joins cannot stand alone. */
  private void joinBridged() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (UnitLink bridge : terrain.bridges) {
        int a = terrain.nodeOf[bridge.a()];
        int b = terrain.nodeOf[bridge.b()];
        changed |= !(stands(a) && stands(b)) && bridge(bridge, a, b);
      }
    }
  }

  private boolean stands(int node) {
    return Band.fits(weight[pieces.of(node)], goal);
  }

  /** What is left over behind a single unit above the band joins it: it is outside anyway. */
  private void attachToGiants() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int e = 0; e < terrain.links.from().length; e++) {
        int a = terrain.links.from()[e];
        int b = terrain.links.to()[e];
        changed |= attach(a, b) || attach(b, a);
      }
    }
  }

  private boolean attach(int node, int giant) {
    if (!isFree(node)
        || isFree(giant)
        || kinds.get(fixed[giant]) != PlannedGrid.Kind.GIANT
        || weight[pieces.of(node)] >= goal.min()
        || !terrain.border(node).equals(terrain.border(giant))) {
      return false;
    }
    int piece = pieces.of(node);
    for (int other = 0; other < terrain.size; other++) {
      if (isFree(other) && pieces.of(other) == piece) {
        fixed[other] = fixed[giant];
      }
    }
    return true;
  }

  private void collect() {
    Map<String, Map<Integer, List<Integer>>> byBorder = new TreeMap<>();
    for (int node = 0; node < terrain.size; node++) {
      if (isFree(node)) {
        byBorder
            .computeIfAbsent(terrain.border(node), border -> new TreeMap<>())
            .computeIfAbsent(pieces.of(node), piece -> new ArrayList<>())
            .add(node);
      }
    }
    int[] local = new int[terrain.size];
    int[] region = new int[terrain.size];
    Arrays.fill(region, FREE);
    List<int[]> members = new ArrayList<>();
    for (Map<Integer, List<Integer>> inBorder : byBorder.values()) {
      for (List<Integer> nodes : inBorder.values()) {
        int[] all = nodes.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < all.length; i++) {
          local[all[i]] = i;
          region[all[i]] = members.size();
        }
        members.add(all);
      }
    }
    new RegionGraphs(terrain, used, local, region).build(members, regions);
  }

  /** The regions, by border, then by first unit. */
  List<Region> all() {
    return regions;
  }

  /** The fixed grid of a node; below 0 when the node is part of a region. */
  int fixedGrid(int node) {
    return fixed[node];
  }

  /** Why each fixed grid is one. */
  List<PlannedGrid.Kind> fixedKinds() {
    return kinds;
  }

  /** The bridges that hold regions together. */
  List<UnitLink> bridgesUsed() {
    return used;
  }
}

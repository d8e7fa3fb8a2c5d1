package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.List;

/** Cuts the links of the terrain into those of each region. */
final class RegionGraphs {
  private final Terrain terrain;
  private final List<UnitLink> bridges;
  private final int[] local;
  private final int[] region;

  RegionGraphs(Terrain terrain, List<UnitLink> bridges, int[] local, int[] region) {
    this.terrain = terrain;
    this.bridges = bridges;
    this.local = local;
    this.region = region;
  }

  void build(List<int[]> members, List<Region> regions) {
    List<List<UnitLink>> bridged = new ArrayList<>();
    int[] count = new int[members.size()];
    members.forEach(nodes -> bridged.add(new ArrayList<>()));
    for (UnitLink bridge : bridges) {
      int at = region[terrain.nodeOf[bridge.a()]];
      bridged.get(at).add(bridge);
      count[at]++;
    }
    for (int e = 0; e < terrain.links.from().length; e++) {
      if (isInside(e)) {
        count[region[terrain.links.from()[e]]]++;
      }
    }
    List<UnitGraph.Links> links = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      links.add(
          new UnitGraph.Links(
              new int[count[i]], new int[count[i]], new double[count[i]], new double[count[i]]));
    }
    int[] filled = new int[members.size()];
    for (int e = 0; e < terrain.links.from().length; e++) {
      if (isInside(e)) {
        int at = region[terrain.links.from()[e]];
        UnitGraph.Links into = links.get(at);
        int slot = filled[at]++;
        into.from()[slot] = local[terrain.links.from()[e]];
        into.to()[slot] = local[terrain.links.to()[e]];
        into.border()[slot] = terrain.links.border()[e];
        into.barrier()[slot] = terrain.links.barrier()[e];
      }
    }
    for (int i = 0; i < members.size(); i++) {
      insert(links.get(i), filled[i], bridged.get(i));
      int[] nodes = members.get(i);
      UnitGraph graph = new UnitGraph(nodes(nodes), links.get(i));
      regions.add(new Region(nodes, graph, terrain.border(nodes[0]), bridged.get(i)));
    }
  }

  private boolean isInside(int link) {
    int a = region[terrain.links.from()[link]];
    return a >= 0 && a == region[terrain.links.to()[link]];
  }

  /** Bridges are few: each is pushed to its place in the order of links. */
  private void insert(UnitGraph.Links into, int filled, List<UnitLink> bridged) {
    int size = filled;
    for (UnitLink bridge : bridged) {
      int a = local[terrain.nodeOf[bridge.a()]];
      int b = local[terrain.nodeOf[bridge.b()]];
      int from = Math.min(a, b);
      int to = Math.max(a, b);
      int slot = size++;
      while (slot > 0 && isAfter(into, slot - 1, from, to)) {
        into.from()[slot] = into.from()[slot - 1];
        into.to()[slot] = into.to()[slot - 1];
        into.border()[slot] = into.border()[slot - 1];
        into.barrier()[slot] = into.barrier()[slot - 1];
        slot--;
      }
      into.from()[slot] = from;
      into.to()[slot] = to;
      into.border()[slot] = bridge.borderM();
      into.barrier()[slot] = 0;
    }
  }

  private static boolean isAfter(UnitGraph.Links links, int slot, int from, int to) {
    return links.from()[slot] > from || (links.from()[slot] == from && links.to()[slot] > to);
  }

  private UnitGraph.Nodes nodes(int[] members) {
    UnitGraph.Nodes nodes = new UnitGraph.Nodes(members.length);
    for (int i = 0; i < members.length; i++) {
      int node = members[i];
      nodes.weight[i] = terrain.nodes.weight[node];
      nodes.area[i] = terrain.nodes.area[node];
      nodes.perimeter[i] = terrain.nodes.perimeter[node];
      nodes.x[i] = terrain.nodes.x[node];
      nodes.y[i] = terrain.nodes.y[node];
      nodes.spin[i] = terrain.nodes.spin[node];
    }
    return nodes;
  }
}

package org.grassroots.governance.model.place.planning;

/**
 * Nodes that are divided among grids on their own: connected, inside one border. Nothing outside
 * matters to them, so regions are worked on in any order and at the same time.
 */
final class Region {
  /** Nodes of the terrain, ascending. */
  final int[] nodes;

  final UnitGraph graph;
  final String border;

  /** Bridges that hold it together; ends are units of the map. */
  final java.util.List<UnitLink> bridges;

  Region(int[] nodes, UnitGraph graph, String border, java.util.List<UnitLink> bridges) {
    this.nodes = nodes;
    this.graph = graph;
    this.border = border;
    this.bridges = bridges;
  }

  long weight() {
    return graph.totalWeight();
  }
}

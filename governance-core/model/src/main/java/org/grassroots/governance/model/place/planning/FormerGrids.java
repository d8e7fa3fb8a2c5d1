package org.grassroots.governance.model.place.planning;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The grids of the plan before, as far as they can go on: of each the heaviest piece that is
 * connected inside one region. What is left, and what had no grid, is loose.
 */
final class FormerGrids {
  static final int LOOSE = -1;

  private FormerGrids() {}

  /**
   * The former grid of each node of a region, numbered from 0; {@link #LOOSE} for none.
   *
   * @param codes the former code of each node of the terrain; empty for none
   * @param keeper for each code the head of the piece that carries it on, a node of the terrain
   */
  static int[] labels(Region region, String[] codes, TreeMap<String, Integer> keeper) {
    DisjointSets pieces = pieces(region, codes);
    TreeMap<String, Integer> numbers = new TreeMap<>();
    int[] labels = new int[region.nodes.length];
    Arrays.fill(labels, LOOSE);
    for (int i = 0; i < labels.length; i++) {
      String code = codes[region.nodes[i]];
      if (!code.isEmpty() && keeper.getOrDefault(code, LOOSE) == region.nodes[pieces.of(i)]) {
        numbers.putIfAbsent(code, numbers.size());
        labels[i] = numbers.getOrDefault(code, LOOSE);
      }
    }
    return labels;
  }

  /** For each code the head of its heaviest piece; ties by number of nodes, then by first node. */
  static TreeMap<String, Integer> keepers(List<Region> regions, String[] codes) {
    TreeMap<String, Integer> keeper = new TreeMap<>();
    TreeMap<String, long[]> best = new TreeMap<>();
    for (Region region : regions) {
      DisjointSets pieces = pieces(region, codes);
      long[] weight = new long[region.nodes.length];
      long[] count = new long[region.nodes.length];
      for (int i = 0; i < weight.length; i++) {
        weight[pieces.of(i)] += region.graph.weight[i];
        count[pieces.of(i)]++;
      }
      for (int i = 0; i < weight.length; i++) {
        String code = codes[region.nodes[i]];
        if (pieces.of(i) == i && !code.isEmpty()) {
          long[] mine = {weight[i], count[i], -region.nodes[i]};
          long[] other = best.get(code);
          if (other == null || Arrays.compare(mine, other) > 0) {
            best.put(code, mine);
            keeper.put(code, region.nodes[i]);
          }
        }
      }
    }
    return keeper;
  }

  private static DisjointSets pieces(Region region, String[] codes) {
    DisjointSets pieces = new DisjointSets(region.nodes.length);
    for (int e = 0; e < region.graph.linkFrom.length; e++) {
      int a = region.graph.linkFrom[e];
      int b = region.graph.linkTo[e];
      if (codes[region.nodes[a]].equals(codes[region.nodes[b]])) {
        pieces.join(a, b);
      }
    }
    return pieces;
  }
}

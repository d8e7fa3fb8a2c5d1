package org.grassroots.governance.model.place.planning;

import java.util.SplittableRandom;

/**
 * A random spanning tree of some nodes, grown from one of them along its rim; long shared borders
 * come first, barriers last. Nodes are known by their position in the order of growth: a parent
 * stands before its children. Keeps scratch memory; for one thread.
 */
final class GrowthTree {
  private final UnitGraph graph;
  private final int[] owner;
  private final int[] rim;
  private final int[] rimParent;

  /** The position of a node in the tree grown last. */
  final int[] place;

  final int[] node;
  final int[] parent;
  private int stamp;
  private int length;

  GrowthTree(UnitGraph graph) {
    this.graph = graph;
    this.owner = new int[graph.size];
    this.place = new int[graph.size];
    this.node = new int[graph.size];
    this.parent = new int[graph.size];
    this.rim = new int[graph.to.length + 1];
    this.rimParent = new int[graph.to.length + 1];
  }

  /** Makes these nodes the ones to span. */
  void choose(int[] nodes, int from, int to) {
    stamp += 2;
    for (int i = from; i < to; i++) {
      owner[nodes[i]] = stamp;
    }
  }

  /** Whether a node is among those spanned. */
  boolean spans(int unit) {
    return owner[unit] == stamp || owner[unit] == stamp + 1;
  }

  /**
   * Grows a tree over the chosen nodes.
   *
   * @return how many nodes it reached
   */
  int grow(int root, int[] nodes, int from, int to, SplittableRandom random) {
    for (int i = from; i < to; i++) {
      owner[nodes[i]] = stamp;
    }
    length = 0;
    int rimSize = reach(root, -1, 0);
    while (rimSize > 0) {
      int pick = pick(rimSize, random);
      int link = rim[pick];
      int above = rimParent[pick];
      rimSize--;
      rim[pick] = rim[rimSize];
      rimParent[pick] = rimParent[rimSize];
      if (owner[graph.to[link]] == stamp) {
        rimSize = reach(graph.to[link], above, rimSize);
      }
    }
    return length;
  }

  private int pick(int rimSize, SplittableRandom random) {
    if (rimSize == 1) {
      return 0;
    }
    int one = random.nextInt(rimSize);
    int other = random.nextInt(rimSize);
    return openness(rim[other]) > openness(rim[one]) ? other : one;
  }

  private double openness(int link) {
    return graph.barrier[link] > 0 ? -graph.barrier[link] : graph.border[link];
  }

  private int reach(int unit, int above, int rimSize) {
    owner[unit] = stamp + 1;
    place[unit] = length;
    node[length] = unit;
    parent[length] = above;
    int size = rimSize;
    for (int e = graph.start[unit]; e < graph.start[unit + 1]; e++) {
      if (owner[graph.to[e]] == stamp) {
        rim[size] = e;
        rimParent[size] = length;
        size++;
      }
    }
    length++;
    return size;
  }
}

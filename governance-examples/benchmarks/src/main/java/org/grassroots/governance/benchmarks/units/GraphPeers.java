package org.grassroots.governance.benchmarks.units;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.DepthFirstIterator;

/** Sums over all subtrees with graph libraries, nodes as boxed numbers. */
final class GraphPeers {
  private GraphPeers() {}

  static MutableGraph<Integer> guava(int[] parents) {
    MutableGraph<Integer> graph =
        GraphBuilder.directed().expectedNodeCount(parents.length + 1).build();
    for (int unit = 0; unit < parents.length; unit++) {
      graph.putEdge(parents[unit], unit);
    }
    return graph;
  }

  static long[] sums(MutableGraph<Integer> graph, long[] own) {
    long[] sums = own.clone();
    for (Integer unit : Traverser.forTree(graph::successors).depthFirstPostOrder(-1)) {
      if (unit >= 0) {
        for (Integer child : graph.successors(unit)) {
          sums[unit] += sums[child];
        }
      }
    }
    return sums;
  }

  static void move(MutableGraph<Integer> graph, int unit, int from, int to) {
    graph.removeEdge(from, unit);
    graph.putEdge(to, unit);
  }

  static DefaultDirectedGraph<Integer, DefaultEdge> jgrapht(int[] parents) {
    DefaultDirectedGraph<Integer, DefaultEdge> graph =
        new DefaultDirectedGraph<>(DefaultEdge.class);
    graph.addVertex(-1);
    for (int unit = 0; unit < parents.length; unit++) {
      graph.addVertex(unit);
      graph.addEdge(parents[unit], unit);
    }
    return graph;
  }

  static long[] sums(DefaultDirectedGraph<Integer, DefaultEdge> graph, long[] own) {
    long[] sums = own.clone();
    int[] order = new int[own.length];
    int count = 0;
    DepthFirstIterator<Integer, DefaultEdge> walk = new DepthFirstIterator<>(graph, -1);
    while (walk.hasNext()) {
      int unit = walk.next();
      if (unit >= 0) {
        order[count++] = unit;
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      for (DefaultEdge edge : graph.outgoingEdgesOf(order[i])) {
        sums[order[i]] += sums[graph.getEdgeTarget(edge)];
      }
    }
    return sums;
  }

  static void move(DefaultDirectedGraph<Integer, DefaultEdge> graph, int unit, int from, int to) {
    graph.removeEdge(from, unit);
    graph.addEdge(to, unit);
  }
}

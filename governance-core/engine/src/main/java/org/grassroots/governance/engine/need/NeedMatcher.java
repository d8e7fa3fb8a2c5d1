package org.grassroots.governance.engine.need;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.model.need.Allotment;
import org.grassroots.governance.model.need.Demand;
import org.grassroots.governance.model.need.Supply;

/**
 * Matches needs with resources: of all allotments that keep the hard rules (category, area, window,
 * capacity, budgets) one whose priorities add up to the most, and of those one that costs the
 * least. Units are whole. The same input gives the same answer.
 *
 * @since 0.1
 */
public final class NeedMatcher {
  private final List<Demand> demands;
  private final List<Supply> supplies;
  private final Optional<BigDecimal> budget;

  /** A pair that no rule bars. */
  record Pair(int demand, int supply) {}

  private NeedMatcher(List<Demand> demands, List<Supply> supplies, Optional<BigDecimal> budget) {
    this.demands = demands;
    this.supplies = supplies;
    this.budget = budget;
  }

  /**
   * Finds the best allotment.
   *
   * @param budget what may be spent in all; empty for no limit
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-NED-043} when the solver
   *     found none that can be proved best
   */
  public static Allotment match(
      List<Demand> demands, List<Supply> supplies, Optional<BigDecimal> budget) {
    return new NeedMatcher(demands, supplies, budget).match();
  }

  private Allotment match() {
    Allotment allotment = new Allotment(demands, supplies, budget);
    for (List<Pair> part : parts()) {
      MatchSolver solver = new MatchSolver(demands, supplies, budget, part);
      long[] amounts = solver.solve();
      for (int i = 0; i < amounts.length; i++) {
        allotment.give(part.get(i).demand(), part.get(i).supply(), amounts[i]);
      }
    }
    if (!allotment.isAllowed()) {
      throw MatchSolver.unsolved("an allotment that breaks a rule");
    }
    return allotment;
  }

  /** Pairs that hang together over a need or a resource; all of them when they share a budget. */
  private Iterable<List<Pair>> parts() {
    int[] parents = new int[demands.size() + supplies.size()];
    Arrays.setAll(parents, i -> i);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      for (int j = 0; j < supplies.size(); j++) {
        if (supplies.get(j).capacity() > 0 && supplies.get(j).obstacle(demands.get(i)).isEmpty()) {
          pairs.add(new Pair(i, j));
          parents[root(parents, i)] = root(parents, demands.size() + j);
        }
      }
    }
    Map<Integer, List<Pair>> parts = new TreeMap<>();
    for (Pair pair : pairs) {
      int part = budget.isPresent() ? 0 : root(parents, pair.demand());
      parts.computeIfAbsent(part, key -> new ArrayList<>()).add(pair);
    }
    return parts.values();
  }

  private static int root(int[] parents, int node) {
    int root = node;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}

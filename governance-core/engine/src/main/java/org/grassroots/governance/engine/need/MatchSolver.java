package org.grassroots.governance.engine.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.grassroots.governance.engine.need.NeedMatcher.Pair;
import org.grassroots.governance.model.need.Demand;
import org.grassroots.governance.model.need.Supply;
import org.grassroots.governance.model.shared.InvalidInput;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Solves one part of a matching as an integer programme with ojAlgo: first the most priority, then,
 * without giving any of it up, the least money. One worker, so that ties always fall alike.
 */
final class MatchSolver {
  private final List<Demand> demands;
  private final List<Supply> supplies;
  private final Optional<BigDecimal> budget;
  private final List<Pair> pairs;
  private final int priorityDecimals;
  private final int moneyDecimals;

  MatchSolver(
      List<Demand> demands, List<Supply> supplies, Optional<BigDecimal> budget, List<Pair> pairs) {
    this.demands = demands;
    this.supplies = supplies;
    this.budget = budget;
    this.pairs = pairs;
    this.priorityDecimals = decimals(demands.stream().map(Demand::priority));
    this.moneyDecimals = decimals(supplies.stream().map(Supply::cost));
  }

  private static int decimals(Stream<BigDecimal> numbers) {
    return numbers
        .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
        .max()
        .orElse(0);
  }

  static InvalidInput unsolved(String found) {
    return InvalidInput.of("GOV-NED-043", "matching", found, "an allotment that is proved best");
  }

  /** How many units each pair gets. */
  long[] solve() {
    long[] best = amounts(model(true).maximise());
    if (pairs.stream().allMatch(pair -> cost(pair).signum() == 0)) {
      return best;
    }
    BigDecimal reached = BigDecimal.ZERO;
    for (int i = 0; i < best.length; i++) {
      reached = reached.add(priority(pairs.get(i)).multiply(BigDecimal.valueOf(best[i])));
    }
    if (reached.signum() == 0) {
      return best;
    }
    ExpressionsBasedModel least = model(false);
    Expression all = least.newExpression("priority").lower(reached);
    for (int i = 0; i < best.length; i++) {
      all.set(i, priority(pairs.get(i)));
    }
    return amounts(least.minimise());
  }

  private ExpressionsBasedModel model(boolean isForPriority) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    Map<String, Limit> limits = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Demand demand = demands.get(pair.demand());
      Supply supply = supplies.get(pair.supply());
      long most = most(demand, supply);
      BigDecimal weight = isForPriority ? priority(pair) : cost(pair);
      model.newVariable("x" + i).lower(0).upper(most).integer(true).weight(weight);
      Term one = new Term(i, BigDecimal.ONE, most);
      limit(limits, "amount" + pair.demand(), BigDecimal.valueOf(demand.amount()), one);
      limit(limits, "capacity" + pair.supply(), BigDecimal.valueOf(supply.capacity()), one);
      Term money = new Term(i, cost(pair), most);
      demand
          .budget()
          .ifPresent(
              limit -> limit(limits, "budget" + pair.demand(), whole(limit, moneyDecimals), money));
      budget.ifPresent(limit -> limit(limits, "money", whole(limit, moneyDecimals), money));
    }
    limits.forEach((name, limit) -> limit.addTo(model, name));
    return model;
  }

  /** What no other pair is needed to see: units asked for, capacity, and what money can buy. */
  private long most(Demand demand, Supply supply) {
    BigDecimal most = BigDecimal.valueOf(Math.min(demand.amount(), supply.capacity()));
    if (supply.cost().signum() > 0) {
      for (Optional<BigDecimal> money : List.of(demand.budget(), budget)) {
        if (money.isPresent()) {
          most = most.min(money.get().divide(supply.cost(), 0, RoundingMode.FLOOR));
        }
      }
    }
    return most.longValueExact();
  }

  private static void limit(Map<String, Limit> limits, String name, BigDecimal most, Term term) {
    limits.computeIfAbsent(name, key -> new Limit(most, new ArrayList<>())).terms().add(term);
  }

  /** A unit of a pair in a limit, and how many there can be at most. */
  private record Term(int pair, BigDecimal each, long most) {}

  /** Something that must not add up to more. */
  private record Limit(BigDecimal most, List<Term> terms) {

    /** Leaves out what can never be reached: the solver stumbles over idle constraints. */
    void addTo(ExpressionsBasedModel model, String name) {
      BigDecimal highest =
          terms.stream()
              .map(term -> term.each().multiply(BigDecimal.valueOf(term.most())))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (highest.compareTo(most) > 0) {
        Expression expression = model.newExpression(name).upper(most);
        terms.stream()
            .filter(term -> term.each().signum() > 0 && term.most() > 0)
            .forEach(term -> expression.set(term.pair(), term.each()));
      }
    }
  }

  private long[] amounts(Optimisation.Result result) {
    if (!result.getState().isOptimal()) {
      throw unsolved(result.getState().toString());
    }
    long[] amounts = new long[pairs.size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = Math.round(result.doubleValue(i));
    }
    return amounts;
  }

  private BigDecimal priority(Pair pair) {
    return whole(demands.get(pair.demand()).priority(), priorityDecimals);
  }

  private BigDecimal cost(Pair pair) {
    return whole(supplies.get(pair.supply()).cost(), moneyDecimals);
  }

  /** Whole numbers alone: the solver calls fractions as coefficients infeasible at times. */
  private static BigDecimal whole(BigDecimal number, int decimals) {
    return number.movePointRight(decimals).setScale(0, RoundingMode.FLOOR);
  }
}

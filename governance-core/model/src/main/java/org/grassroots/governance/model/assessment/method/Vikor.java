package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fraction;

/**
 * VIKOR: a compromise between the good of all criteria together and the regret in the worst of
 * them. Computed in exact fractions, so its conditions are decided exactly.
 *
 * @param groupShare v, the share of the group against the single regret, from 0 to 1
 * @since 0.1
 */
public record Vikor(BigDecimal groupShare) implements Ranking {
  private static final String NAME = "vikor";

  /** Refuses a share outside 0 to 1. */
  public Vikor {
    if (groupShare.signum() < 0 || groupShare.compareTo(BigDecimal.ONE) > 0) {
      throw Refusals.parameter(NAME, "v", groupShare, "from 0 to 1");
    }
  }

  /**
   * What came of it; units are numbered from 0.
   *
   * @param group S, the weighted way from the best; less is better
   * @param regret R, the greatest part of it; less is better
   * @param compromise Q; less is better
   * @param hasAdvantage C1: the second is at least 1/(n − 1) behind; true for one unit
   * @param isStable C2: the first is also first by S or R
   * @param set the units that the method proposes, best first
   */
  public record Outcome(
      List<Fraction> group,
      List<Fraction> regret,
      List<Fraction> compromise,
      boolean hasAdvantage,
      boolean isStable,
      List<Integer> set) {
    /** Copies the lists. */
    public Outcome {
      group = List.copyOf(group);
      regret = List.copyOf(regret);
      compromise = List.copyOf(compromise);
      set = List.copyOf(set);
    }
  }

  @Override
  public Standing rank(Criteria criteria) {
    Outcome outcome = outcome(criteria);
    List<Fraction> scores = outcome.compromise().stream().map(Fraction.ONE::minus).toList();
    double[] isProposed = new double[criteria.units()];
    outcome.set().forEach(unit -> isProposed[unit] = 1);
    double[] advantage = new double[criteria.units()];
    double[] stability = new double[criteria.units()];
    Arrays.fill(advantage, outcome.hasAdvantage() ? 1 : 0);
    Arrays.fill(stability, outcome.isStable() ? 1 : 0);
    return Standing.of(
        ExactCriteria.doubles(scores),
        ExactCriteria.bestFirst(scores),
        Map.of(
            "s",
            ExactCriteria.doubles(outcome.group()),
            "r",
            ExactCriteria.doubles(outcome.regret()),
            "q",
            ExactCriteria.doubles(outcome.compromise()),
            "compromise",
            isProposed,
            "advantage",
            advantage,
            "stability",
            stability));
  }

  /** S, R, Q, the two conditions and the compromise set. */
  public Outcome outcome(Criteria criteria) {
    ExactCriteria exact = ExactCriteria.of(NAME, criteria);
    int units = exact.units();
    List<Fraction> group = new ArrayList<>(Collections.nCopies(units, Fraction.ZERO));
    List<Fraction> regret = new ArrayList<>(group);
    for (int j = 0; j < exact.size(); j++) {
      List<Fraction> column = exact.columns().get(j);
      Fraction best = Collections.max(column);
      Fraction span = best.minus(Collections.min(column));
      Fraction factor = span.signum() > 0 ? exact.shares().get(j).dividedBy(span) : Fraction.ZERO;
      for (int unit = 0; unit < units && span.signum() > 0; unit++) {
        Fraction term = factor.times(best.minus(column.get(unit)));
        group.set(unit, group.get(unit).plus(term));
        regret.set(unit, regret.get(unit).max(term));
      }
    }
    return decided(group, regret, compromise(group, regret));
  }

  private List<Fraction> compromise(List<Fraction> group, List<Fraction> regret) {
    Fraction v = Fraction.of(groupShare);
    List<Fraction> byGroup = unit(group);
    List<Fraction> byRegret = unit(regret);
    return IntStream.range(0, group.size())
        .mapToObj(
            unit ->
                v.times(byGroup.get(unit)).plus(Fraction.ONE.minus(v).times(byRegret.get(unit))))
        .toList();
  }

  /** From 0 for the least to 1 for the most; 0 throughout where they are the same. */
  private static List<Fraction> unit(List<Fraction> values) {
    Fraction least = Collections.min(values);
    Fraction span = Collections.max(values).minus(least);
    return values.stream()
        .map(value -> span.signum() == 0 ? Fraction.ZERO : value.minus(least).dividedBy(span))
        .toList();
  }

  private static Outcome decided(
      List<Fraction> group, List<Fraction> regret, List<Fraction> compromise) {
    List<Integer> order =
        IntStream.range(0, group.size())
            .boxed()
            .sorted(
                Comparator.<Integer, Fraction>comparing(compromise::get)
                    .thenComparing(group::get)
                    .thenComparing(regret::get)
                    .thenComparing(unit -> unit))
            .toList();
    int first = order.get(0);
    if (order.size() == 1) {
      return new Outcome(group, regret, compromise, true, true, order);
    }
    Fraction step = Fraction.of(1, order.size() - 1L);
    Fraction lead = compromise.get(order.get(1)).minus(compromise.get(first));
    boolean hasAdvantage = lead.compareTo(step) >= 0;
    boolean isStable =
        group.get(first).equals(Collections.min(group))
            || regret.get(first).equals(Collections.min(regret));
    List<Integer> set = order.subList(0, isStable ? 1 : 2);
    if (!hasAdvantage) {
      set =
          order.stream()
              .filter(unit -> compromise.get(unit).minus(compromise.get(first)).compareTo(step) < 0)
              .toList();
    }
    return new Outcome(group, regret, compromise, hasAdvantage, isStable, set);
  }
}

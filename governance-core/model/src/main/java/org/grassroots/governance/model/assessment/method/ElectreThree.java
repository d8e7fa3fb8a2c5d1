package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/**
 * ELECTRE III: how credible it is that a unit outranks another, with thresholds in every criterion,
 * and the order that distilling leads to from both ends. Exact.
 *
 * @param thresholds one a criterion, or one for all
 * @param distillation how credible differences must be
 * @since 0.1
 */
public record ElectreThree(List<Thresholds> thresholds, Distillation distillation)
    implements Ranking {
  private static final String NAME = "electre-3";

  /** Copies the list. */
  public ElectreThree {
    thresholds = List.copyOf(thresholds);
  }

  /**
   * What a lag in a criterion means.
   *
   * @param indifference up to which it means nothing, from 0
   * @param preference from which it is fully against
   * @param veto from which it forbids; empty for never
   */
  public record Thresholds(
      BigDecimal indifference, BigDecimal preference, Optional<BigDecimal> veto) {
    /** Refuses thresholds that are not in order. */
    public Thresholds {
      boolean isOrdered =
          indifference.signum() >= 0
              && indifference.compareTo(preference) <= 0
              && veto.map(limit -> preference.compareTo(limit) < 0).orElse(true);
      if (!isOrdered) {
        throw Refusals.parameter(
            NAME,
            "thresholds",
            indifference + ", " + preference + ", " + veto.map(String::valueOf).orElse("-"),
            "0 <= indifference <= preference < veto");
      }
    }
  }

  /** The score is the negative mean of the two places. */
  @Override
  public Standing rank(Criteria criteria) {
    Fraction[][] credibility = credibility(criteria);
    int[] descending = distillation.places(credibility, true);
    int[] ascending = distillation.places(credibility, false);
    int units = credibility.length;
    double[] score = new double[units];
    double[] down = new double[units];
    double[] up = new double[units];
    for (int unit = 0; unit < units; unit++) {
      down[unit] = descending[unit];
      up[unit] = ascending[unit];
      score[unit] = -(down[unit] + up[unit]) / 2;
    }
    return Standing.of(score, Places.bestFirst(score), Map.of("descending", down, "ascending", up));
  }

  /** How credible it is that one unit outranks another, from 0 to 1. */
  public Fraction[][] credibility(Criteria criteria) {
    criteria.complete(NAME);
    if (thresholds.size() != 1 && thresholds.size() != criteria.size()) {
      throw Refusals.shape(
          NAME, thresholds.size() + " thresholds", criteria.size() + ", one a criterion");
    }
    List<Fraction> weights = ExactCriteria.weights(criteria);
    BigDecimal[][] columns = new BigDecimal[criteria.size()][criteria.units()];
    for (int j = 0; j < columns.length; j++) {
      Criterion criterion = criteria.all().get(j);
      for (int unit = 0; unit < columns[j].length; unit++) {
        columns[j][unit] = Exact.decimal(criterion.sign() * criterion.column()[unit]);
      }
    }
    Fraction[][] credibility = new Fraction[criteria.units()][criteria.units()];
    for (int a = 0; a < credibility.length; a++) {
      for (int b = 0; b < credibility.length; b++) {
        credibility[a][b] = credibility(columns, weights, a, b);
      }
    }
    return credibility;
  }

  private Fraction credibility(BigDecimal[][] columns, List<Fraction> weights, int a, int b) {
    Fraction support = Fraction.ZERO;
    for (int j = 0; j < columns.length; j++) {
      BigDecimal lag = columns[j][b].subtract(columns[j][a]);
      Fraction part = falling(lag, of(j).indifference(), of(j).preference());
      if (part.signum() > 0) {
        support = support.plus(weights.get(j).times(part));
      }
    }
    Fraction agreement = support.dividedBy(Exact.sum(weights));
    Fraction credibility = agreement;
    for (int j = 0; j < columns.length; j++) {
      Optional<BigDecimal> veto = of(j).veto();
      BigDecimal lag = columns[j][b].subtract(columns[j][a]);
      if (veto.isPresent() && lag.compareTo(of(j).preference()) > 0) {
        Fraction accepted = falling(lag, of(j).preference(), veto.get());
        if (Fraction.ONE.minus(accepted).compareTo(agreement) > 0) {
          credibility = credibility.times(accepted.dividedBy(Fraction.ONE.minus(agreement)));
        }
      }
    }
    return credibility;
  }

  private Thresholds of(int criterion) {
    return thresholds.get(thresholds.size() == 1 ? 0 : criterion);
  }

  /** 1 up to the first limit, 0 from the second on, linear between. */
  private static Fraction falling(BigDecimal lag, BigDecimal from, BigDecimal to) {
    if (lag.compareTo(from) <= 0) {
      return Fraction.ONE;
    }
    return lag.compareTo(to) >= 0
        ? Fraction.ZERO
        : Fraction.of(to.subtract(lag)).dividedBy(Fraction.of(to.subtract(from)));
  }
}

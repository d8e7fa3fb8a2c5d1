package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Fraction;

/**
 * SPOTIS: the weighted way from an ideal inside declared bounds. A unit's score depends on no other
 * unit. Exact.
 *
 * @param bounds one a criterion: the least and the greatest possible figure
 * @param ideal one a criterion, inside the bounds; empty for the better bound
 * @since 0.1
 */
public record Spotis(List<Bounds> bounds, List<BigDecimal> ideal) implements Ranking {
  private static final String NAME = "spotis";

  /**
   * The possible figures of a criterion.
   *
   * @param least the least
   * @param most the greatest, above the least
   */
  public record Bounds(BigDecimal least, BigDecimal most) {
    /** Refuses bounds that are not in order. */
    public Bounds {
      if (least.compareTo(most) >= 0) {
        throw Refusals.parameter(NAME, "bounds", least + ", " + most, "least below most");
      }
    }

    boolean holds(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }

  /** Copies the lists; refuses an ideal outside the bounds. */
  public Spotis {
    bounds = List.copyOf(bounds);
    ideal = List.copyOf(ideal);
    if (!ideal.isEmpty() && ideal.size() != bounds.size()) {
      throw Refusals.shape(NAME + ", ideal", ideal.size(), bounds.size() + ", one a criterion");
    }
    for (int j = 0; j < ideal.size(); j++) {
      if (!bounds.get(j).holds(ideal.get(j))) {
        throw Refusals.parameter(NAME, "ideal", ideal.get(j), "inside " + bounds.get(j));
      }
    }
  }

  @Override
  public Standing rank(Criteria criteria) {
    criteria.complete(NAME);
    if (bounds.size() != criteria.size()) {
      throw Refusals.shape(NAME + ", bounds", bounds.size(), criteria.size() + ", one a criterion");
    }
    List<Fraction> shares = ExactCriteria.shares(criteria);
    List<Fraction> ways = new ArrayList<>(Collections.nCopies(criteria.units(), Fraction.ZERO));
    for (int j = 0; j < bounds.size(); j++) {
      Criterion criterion = criteria.all().get(j);
      for (int unit = 0; unit < ways.size(); unit++) {
        Fraction way = way(criterion, j, Exact.decimal(criterion.column()[unit]));
        ways.set(unit, ways.get(unit).plus(shares.get(j).times(way)));
      }
    }
    List<Fraction> scores = ways.stream().map(Fraction.ONE::minus).toList();
    return Standing.of(
        ExactCriteria.doubles(scores),
        ExactCriteria.bestFirst(scores),
        Map.of("distance", ExactCriteria.doubles(ways)));
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private Fraction way(Criterion criterion, int j, BigDecimal value) {
    Bounds inside = bounds.get(j);
    if (!inside.holds(value)) {
      throw Refusals.cell(
          NAME + ", " + criterion.name(),
          value.doubleValue(),
          "from " + inside.least() + " to " + inside.most());
    }
    BigDecimal better = criterion.isHigherBetter() ? inside.most() : inside.least();
    BigDecimal best = ideal.isEmpty() ? better : ideal.get(j);
    return Fraction.of(value.subtract(best).abs())
        .dividedBy(Fraction.of(inside.most().subtract(inside.least())));
  }
}

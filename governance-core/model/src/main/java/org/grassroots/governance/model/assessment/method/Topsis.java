package org.grassroots.governance.model.assessment.method;

import java.util.Map;

/**
 * TOPSIS: near the best that any unit reaches in each criterion, and far from the worst. Another
 * normaliser makes another winner, so it belongs to the scheme.
 *
 * @param normaliser how columns are made comparable
 * @param distance how far is measured
 * @since 0.1
 */
public record Topsis(Scale normaliser, Distance distance) implements Ranking {
  private static final String NAME = "topsis";

  /** How columns are made comparable; a column of zeros stays so. */
  public enum Scale {
    /** Divided by the square root of the sum of squares. */
    VECTOR,
    /** Divided by the sum of the figures, which must be at least 0. */
    SUM,
    /** Divided by the greatest figure; figures must be at least 0. */
    MAX,
    /** 0 for the least, 1 for the most. */
    MIN_MAX,
    /** As they are. */
    NONE
  }

  /** How far is measured. */
  public enum Distance {
    /** The square root of the sum of squares. */
    EUCLIDEAN,
    /** The sum of the parts. */
    MANHATTAN
  }

  @Override
  public Standing rank(Criteria criteria) {
    int units = criteria.complete(NAME).units();
    double[] shares = criteria.shares();
    double[][] toBest = new double[units][criteria.size()];
    double[][] toWorst = new double[units][criteria.size()];
    for (int j = 0; j < criteria.size(); j++) {
      Criterion criterion = criteria.all().get(j);
      double share = shares[j];
      double[] column = Columns.map(scaled(criterion.column()), value -> share * value);
      double most = Columns.most(column);
      double least = Columns.least(column);
      for (int unit = 0; unit < units; unit++) {
        double up = most - column[unit];
        double down = column[unit] - least;
        toBest[unit][j] = criterion.isHigherBetter() ? up : down;
        toWorst[unit][j] = criterion.isHigherBetter() ? down : up;
      }
    }
    return standing(toBest, toWorst);
  }

  private Standing standing(double[][] toBest, double[][] toWorst) {
    int units = toBest.length;
    double[] best = new double[units];
    double[] worst = new double[units];
    double[] closeness = new double[units];
    for (int unit = 0; unit < units; unit++) {
      best[unit] = length(toBest[unit]);
      worst[unit] = length(toWorst[unit]);
      double whole = best[unit] + worst[unit];
      closeness[unit] = whole == 0 ? 0.5 : worst[unit] / whole;
    }
    return Standing.of(
        closeness,
        Places.bestFirst(closeness),
        Map.of("distance-to-best", best, "distance-to-worst", worst));
  }

  private double length(double[] parts) {
    return distance == Distance.MANHATTAN
        ? Columns.sum(parts)
        : StrictMath.sqrt(Columns.sum(parts, part -> part * part));
  }

  private double[] scaled(double[] column) {
    if (normaliser == Scale.NONE) {
      return column;
    }
    if (normaliser == Scale.MIN_MAX) {
      double least = Columns.least(column);
      double span = Columns.most(column) - least;
      return Columns.map(column, value -> span == 0 ? 0 : (value - least) / span);
    }
    Share.Whole whole = Share.Whole.valueOf(normaliser.name());
    if (whole != Share.Whole.VECTOR && Columns.least(column) < 0) {
      throw Refusals.cell(NAME, Columns.least(column), "a figure of at least 0");
    }
    double divisor = whole.of(column);
    return Columns.map(column, value -> divisor == 0 ? 0 : value / divisor);
  }
}

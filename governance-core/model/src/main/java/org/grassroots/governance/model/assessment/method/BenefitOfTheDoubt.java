package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Benefit of the doubt: every unit is judged by the weights that suit it best, as long as no unit
 * would get more than 1 under them.
 *
 * @param leastShare the least part of the result that any indicator must make, from 0
 * @param mostShare the greatest part, up to 1
 * @since 0.1
 */
public record BenefitOfTheDoubt(double leastShare, double mostShare) implements Ranking {
  private static final String NAME = "benefit-of-the-doubt";

  /** Refuses shares that no weights can keep. */
  public BenefitOfTheDoubt {
    if (!(leastShare >= 0) || !(mostShare <= 1) || !(leastShare <= mostShare)) {
      throw Refusals.parameter(
          NAME,
          "least-share, most-share",
          leastShare + ", " + mostShare,
          "0 <= least <= most <= 1");
    }
  }

  /**
   * What came of one unit.
   *
   * @param score from 0 to 1
   * @param weights one an indicator; with several optima, those of the first one found
   * @param isOnly whether no other weights give the same score
   */
  public record Judged(double score, List<Double> weights, boolean isOnly) {
    /** Copies the weights. */
    public Judged {
      weights = List.copyOf(weights);
    }
  }

  /** The standing by score; weights in the criteria play no part. */
  @Override
  public Standing rank(Criteria criteria) {
    List<Judged> judged = judge(criteria);
    double[] score = judged.stream().mapToDouble(unit -> rounded(unit.score())).toArray();
    java.util.Map<String, double[]> figures = new java.util.TreeMap<>();
    for (int j = 0; j < criteria.size(); j++) {
      int at = j;
      figures.put(
          "weight-" + criteria.all().get(j).name(),
          judged.stream().mapToDouble(unit -> unit.weights().get(at)).toArray());
    }
    return Standing.of(score, Places.bestFirst(score), figures);
  }

  /** To 12 decimals, so that what the pivots leave does not part equal units. */
  private static double rounded(double score) {
    return java.math.BigDecimal.valueOf(score)
        .setScale(12, java.math.RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /** Judges every unit; figures are at least 0, complete; more is better. */
  public List<Judged> judge(Criteria criteria) {
    double[][] columns = criteria.complete(NAME).columns();
    for (Criterion criterion : criteria.all()) {
      if (!criterion.isHigherBetter()) {
        throw Refusals.parameter(
            NAME,
            criterion.name(),
            "a column of which less is better",
            "columns of which more is better: turn it first, by reflect or reciprocal");
      }
    }
    for (double[] column : columns) {
      if (Columns.least(column) < 0) {
        throw Refusals.cell(NAME, Columns.least(column), "a figure of at least 0");
      }
    }
    int size = columns.length;
    if (leastShare * size > 1 || mostShare * size < 1) {
      throw Refusals.parameter(
          NAME,
          "least-share, most-share",
          leastShare + ", " + mostShare,
          "shares that " + size + " indicators can have");
    }
    List<Judged> judged = new ArrayList<>();
    for (int unit = 0; unit < criteria.units(); unit++) {
      judged.add(judge(columns, unit));
    }
    return judged;
  }

  private Judged judge(double[][] columns, int unit) {
    int size = columns.length;
    int units = columns[0].length;
    List<double[]> rows = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    for (int other = 0; other < units; other++) {
      rows.add(row(columns, other));
      limits.add(1.0);
    }
    double[] own = row(columns, unit);
    for (int j = 0; j < size; j++) {
      addShare(rows, limits, own, j);
    }
    Simplex simplex = new Simplex(rows.toArray(double[][]::new), limits, own);
    Simplex.Optimum best = simplex.solve(NAME);
    List<Double> weights = Arrays.stream(best.solution()).boxed().toList();
    return new Judged(Columns.clip(best.value(), 0, 1), weights, best.isOnly());
  }

  /** least × Σ ≤ own part ≤ most × Σ, as rows of at most 0. */
  private void addShare(List<double[]> rows, List<Double> limits, double[] own, int j) {
    if (leastShare > 0) {
      double[] row = Arrays.stream(own).map(value -> leastShare * value).toArray();
      row[j] -= own[j];
      rows.add(row);
      limits.add(0.0);
    }
    if (mostShare < 1) {
      double[] row = Arrays.stream(own).map(value -> -mostShare * value).toArray();
      row[j] += own[j];
      rows.add(row);
      limits.add(0.0);
    }
  }

  private static double[] row(double[][] columns, int unit) {
    return Arrays.stream(columns).mapToDouble(column -> column[unit]).toArray();
  }
}

package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The outranking matrix: for each pair of units, the weight of the criteria in which one is ahead
 * plus half of the ties. Where cells are absent, only criteria that both units have count; without
 * any, a pair is undecided. Exact.
 *
 * @param support the weight behind one unit against another, {@code support.get(j).get(k)}
 * @since 0.1
 */
public record Majority(List<List<Fraction>> support) {
  private static final Fraction HALF = Fraction.of(1, 2);

  /** Copies the rows. */
  public Majority {
    support = support.stream().map(List::copyOf).toList();
  }

  /** Counts. */
  public static Majority of(Criteria criteria) {
    int units = criteria.units();
    List<Fraction> weights = ExactCriteria.weights(criteria);
    List<List<Fraction>> support = new ArrayList<>();
    for (int j = 0; j < units; j++) {
      List<Fraction> row = new ArrayList<>(Collections.nCopies(units, Fraction.ZERO));
      for (int k = 0; k < units; k++) {
        for (int c = 0; c < weights.size() && j != k; c++) {
          row.set(k, row.get(k).plus(support(criteria.all().get(c), weights.get(c), j, k)));
        }
      }
      support.add(row);
    }
    return new Majority(support);
  }

  private static Fraction support(Criterion criterion, Fraction weight, int j, int k) {
    double one = criterion.sign() * criterion.column()[j];
    double other = criterion.sign() * criterion.column()[k];
    if (Columns.isAbsent(one) || Columns.isAbsent(other)) {
      return Fraction.ZERO;
    }
    return one > other ? weight : one == other ? weight.times(HALF) : Fraction.ZERO;
  }

  /** How many units. */
  public int units() {
    return support.size();
  }

  /** The share of the weight behind j against k, e; with that of k against j it makes 1. */
  public Fraction share(int j, int k) {
    Fraction one = support.get(j).get(k);
    Fraction whole = one.plus(support.get(k).get(j));
    return whole.signum() == 0 ? HALF : one.dividedBy(whole);
  }

  /** 1 when a majority is for j against k, −1 against, 0 undecided. */
  public int sign(int j, int k) {
    return j == k ? 0 : support.get(j).get(k).compareTo(support.get(k).get(j));
  }
}

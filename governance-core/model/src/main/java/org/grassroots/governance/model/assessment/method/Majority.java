package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Arrays;
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
public record Majority(List<List<BigDecimal>> support) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Copies the rows. */
  public Majority {
    support = support.stream().map(List::copyOf).toList();
  }

  /** Counts. */
  public static Majority of(Criteria criteria) {
    int units = criteria.units();
    BigDecimal[][] support = new BigDecimal[units][units];
    for (BigDecimal[] row : support) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    for (Criterion criterion : criteria.all()) {
      BigDecimal weight = Exact.decimal(criterion.weight());
      BigDecimal half = weight.multiply(HALF);
      double[] column = Columns.map(criterion.column(), value -> criterion.sign() * value);
      for (int j = 0; j < units; j++) {
        for (int k = 0; k < units; k++) {
          if (column[j] > column[k]) {
            support[j][k] = support[j][k].add(weight);
          } else if (column[j] == column[k] && j != k) {
            support[j][k] = support[j][k].add(half);
          }
        }
      }
    }
    return new Majority(Arrays.stream(support).map(List::of).toList());
  }

  /** How many units. */
  public int units() {
    return support.size();
  }

  /** The share of the weight behind j against k, e; with that of k against j it makes 1. */
  public Fraction share(int j, int k) {
    BigDecimal one = support.get(j).get(k);
    BigDecimal whole = one.add(support.get(k).get(j));
    return whole.signum() == 0 ? Fraction.of(1, 2) : Fraction.of(one).dividedBy(Fraction.of(whole));
  }

  /** 1 when a majority is for j against k, −1 against, 0 undecided. */
  public int sign(int j, int k) {
    return j == k ? 0 : support.get(j).get(k).compareTo(support.get(k).get(j));
  }
}

package org.grassroots.governance.model.assessment.method;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Kemeny: the order with the most support in its pairs. Exact, by dynamic programming over sets of
 * units; there may be several best orders, and all are counted.
 *
 * @param most how many units are taken, up to {@link #LIMIT}
 * @since 0.1
 */
public record Kemeny(int most) implements Ranking {
  /** Beyond this, sets of units do not fit into memory. */
  public static final int LIMIT = 16;

  /** Refuses a limit that cannot be kept. */
  public Kemeny {
    if (most < 1 || most > LIMIT) {
      throw Refusals.parameter("kemeny", "most", most, "from 1 to " + LIMIT);
    }
  }

  /**
   * What came of it.
   *
   * @param order the best order; of several the first by unit numbers, best first
   * @param support the support of its pairs together
   * @param optima how many orders have it
   */
  public record Outcome(List<Integer> order, Fraction support, long optima) {
    /** Copies the order. */
    public Outcome {
      order = List.copyOf(order);
    }
  }

  /** The score is the number of units behind; the figure optima says how many orders are best. */
  @Override
  public Standing rank(Criteria criteria) {
    Outcome outcome = outcome(criteria);
    int units = criteria.units();
    double[] rank = new double[units];
    double[] score = new double[units];
    double[] optima = new double[units];
    for (int place = 0; place < units; place++) {
      int unit = outcome.order().get(place);
      rank[unit] = place + 1;
      score[unit] = units - 1 - place;
      optima[unit] = outcome.optima();
    }
    return Standing.of(score, rank, Map.of("optima", optima));
  }

  /** The best order and how many share its support. */
  public Outcome outcome(Criteria criteria) {
    Majority majority = Majority.of(criteria);
    int units = majority.units();
    if (units > most) {
      throw Refusals.tooMany("kemeny, units", units, most);
    }
    BigInteger common = BigInteger.ONE;
    for (int j = 0; j < units; j++) {
      for (int k = 0; k < units; k++) {
        BigInteger part = majority.share(j, k).denominator();
        common = common.divide(common.gcd(part)).multiply(part);
      }
    }
    return best(whole(majority, common), common);
  }

  private static BigInteger[][] whole(Majority majority, BigInteger common) {
    int units = majority.units();
    BigInteger[][] shares = new BigInteger[units][units];
    for (int j = 0; j < units; j++) {
      for (int k = 0; k < units; k++) {
        Fraction share = majority.share(j, k);
        shares[j][k] = share.numerator().multiply(common.divide(share.denominator()));
      }
    }
    return shares;
  }

  /** Sets as bits; the support of a set is that of its best order, the others coming before. */
  private static Outcome best(BigInteger[][] shares, BigInteger common) {
    int units = shares.length;
    BigInteger[] support = new BigInteger[1 << units];
    long[] optima = new long[1 << units];
    support[0] = BigInteger.ZERO;
    optima[0] = 1;
    for (int set = 1; set < support.length; set++) {
      BigInteger most = BigInteger.valueOf(-1);
      for (int first = 0; first < units; first++) {
        if ((set >> first & 1) == 1) {
          BigInteger here = support[set ^ 1 << first].add(ahead(shares, first, set));
          int order = here.compareTo(most);
          long ways = optima[set ^ 1 << first];
          optima[set] = order > 0 ? ways : order == 0 ? optima[set] + ways : optima[set];
          most = most.max(here);
        }
      }
      support[set] = most;
    }
    int all = support.length - 1;
    Fraction total = new Fraction(support[all], common);
    return new Outcome(order(shares, support), total, optima[all]);
  }

  private static List<Integer> order(BigInteger[][] shares, BigInteger[] support) {
    List<Integer> order = new ArrayList<>();
    int set = support.length - 1;
    while (set != 0) {
      int first = 0;
      while ((set >> first & 1) == 0
          || !support[set ^ 1 << first].add(ahead(shares, first, set)).equals(support[set])) {
        first++;
      }
      order.add(first);
      set ^= 1 << first;
    }
    return order;
  }

  /** The support of a unit against all others of a set. */
  private static BigInteger ahead(BigInteger[][] shares, int first, int set) {
    BigInteger sum = BigInteger.ZERO;
    for (int other = 0; other < shares.length; other++) {
      if (other != first && (set >> other & 1) == 1) {
        sum = sum.add(shares[first][other]);
      }
    }
    return sum;
  }
}

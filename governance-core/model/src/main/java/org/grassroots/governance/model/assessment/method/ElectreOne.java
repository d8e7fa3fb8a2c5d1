package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Fraction;

/**
 * ELECTRE I: a unit outranks another when enough weight is for it and no criterion is strongly
 * against it. The kernel are the units to choose from. Decided exactly.
 *
 * @param concordance the least share of weight that must be for it, from 0 to 1
 * @param discordance the greatest lag that is put up with, as a share of the range of the
 *     criterion, from 0 to 1
 * @since 0.1
 */
public record ElectreOne(BigDecimal concordance, BigDecimal discordance) implements Ranking {
  private static final String NAME = "electre-1";

  /** Refuses levels outside 0 to 1. */
  public ElectreOne {
    check("concordance", concordance);
    check("discordance", discordance);
  }

  /** The score is the number of units outranked less those it is outranked by. */
  @Override
  public Standing rank(Criteria criteria) {
    boolean[][] outranks = outranks(criteria);
    int units = outranks.length;
    double[] score = new double[units];
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        score[a] += (outranks[a][b] ? 1 : 0) - (outranks[b][a] ? 1 : 0);
      }
    }
    return Standing.of(score, Places.bestFirst(score), Map.of("kernel", Kernel.of(outranks)));
  }

  /** Who outranks whom; never itself. */
  public boolean[][] outranks(Criteria criteria) {
    ExactCriteria exact = ExactCriteria.of(NAME, criteria);
    int units = exact.units();
    boolean[][] outranks = new boolean[units][units];
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        outranks[a][b] =
            a != b
                && agreement(exact, a, b).compareTo(Fraction.of(concordance)) >= 0
                && lag(exact, a, b).compareTo(Fraction.of(discordance)) <= 0;
      }
    }
    return outranks;
  }

  private static Fraction agreement(ExactCriteria exact, int a, int b) {
    Fraction sum = Fraction.ZERO;
    for (int j = 0; j < exact.size(); j++) {
      List<Fraction> column = exact.columns().get(j);
      if (column.get(a).compareTo(column.get(b)) >= 0) {
        sum = sum.plus(exact.shares().get(j));
      }
    }
    return sum;
  }

  private static Fraction lag(ExactCriteria exact, int a, int b) {
    Fraction most = Fraction.ZERO;
    for (List<Fraction> column : exact.columns()) {
      Fraction lag = column.get(b).minus(column.get(a));
      if (lag.signum() > 0) {
        Fraction range = Collections.max(column).minus(Collections.min(column));
        most = most.max(lag.dividedBy(range));
      }
    }
    return most;
  }

  private static void check(String name, BigDecimal level) {
    if (level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
      throw Refusals.parameter(NAME, name, level, "from 0 to 1");
    }
  }
}

package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

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
    criteria.complete(NAME);
    int units = criteria.units();
    BigDecimal[][] agreement = new BigDecimal[units][units];
    boolean[][] isForbidden = new boolean[units][units];
    for (BigDecimal[] row : agreement) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    BigDecimal all = BigDecimal.ZERO;
    for (Criterion criterion : criteria.all()) {
      BigDecimal weight = Exact.decimal(criterion.weight());
      all = all.add(weight);
      BigDecimal[] column = new BigDecimal[units];
      for (int unit = 0; unit < units; unit++) {
        column[unit] = Exact.decimal(criterion.sign() * criterion.column()[unit]);
      }
      judge(column, weight, agreement, isForbidden);
    }
    BigDecimal wanted = all.multiply(concordance);
    boolean[][] outranks = new boolean[units][units];
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        boolean isEnough = agreement[a][b].compareTo(wanted) >= 0;
        outranks[a][b] = a != b && isEnough && !isForbidden[a][b];
      }
    }
    return outranks;
  }

  /** What one criterion says of each pair. */
  private void judge(
      BigDecimal[] column, BigDecimal weight, BigDecimal[][] agreement, boolean[][] isForbidden) {
    BigDecimal range =
        Collections.max(Arrays.asList(column)).subtract(Collections.min(Arrays.asList(column)));
    BigDecimal limit = range.multiply(discordance);
    for (int a = 0; a < column.length; a++) {
      for (int b = 0; b < column.length; b++) {
        BigDecimal lag = column[b].subtract(column[a]);
        if (lag.signum() <= 0) {
          agreement[a][b] = agreement[a][b].add(weight);
        } else {
          isForbidden[a][b] |= lag.compareTo(limit) > 0;
        }
      }
    }
  }

  private static void check(String name, BigDecimal level) {
    if (level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
      throw Refusals.parameter(NAME, name, level, "from 0 to 1");
    }
  }
}

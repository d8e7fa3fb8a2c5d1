package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copeland: majorities won minus majorities lost.
 *
 * @since 0.1
 */
public record Copeland() implements Ranking {

  /**
   * The figures are the majorities won and lost and, for each unit k from 1, {@code behind-k}: the
   * weight behind it against each unit.
   */
  @Override
  public Standing rank(Criteria criteria) {
    Majority majority = Majority.of(criteria);
    int units = majority.units();
    double[] score = new double[units];
    double[] won = new double[units];
    double[] lost = new double[units];
    for (int j = 0; j < units; j++) {
      for (int k = 0; k < units; k++) {
        int sign = majority.sign(j, k);
        score[j] += Integer.signum(sign);
        won[j] += sign > 0 ? 1 : 0;
        lost[j] += sign < 0 ? 1 : 0;
      }
    }
    SortedMap<String, double[]> figures = new TreeMap<>();
    figures.put("won", won);
    figures.put("lost", lost);
    for (int j = 0; j < units; j++) {
      figures.put(
          "behind-" + (j + 1),
          majority.support().get(j).stream().mapToDouble(BigDecimal::doubleValue).toArray());
    }
    return Standing.of(score, Places.bestFirst(score), figures);
  }
}

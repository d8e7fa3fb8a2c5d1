package org.grassroots.governance.model.assessment.method;

import java.util.Map;

/**
 * Copeland: majorities won minus majorities lost.
 *
 * @since 0.1
 */
public record Copeland() implements Ranking {

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
    return Standing.of(score, Places.bestFirst(score), Map.of("won", won, "lost", lost));
  }
}

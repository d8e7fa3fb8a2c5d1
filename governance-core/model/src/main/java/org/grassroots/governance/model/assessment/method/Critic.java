package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * CRITIC: a criterion weighs more the more its figures vary and the less they go along with the
 * others. Figures are brought onto 0 to 1 first, lower-is-better ones reflected; a constant
 * criterion weighs 0 and is left out of the correlations.
 *
 * @param correlation how going along is measured
 * @param allConstant what becomes of figures that are all alike
 * @since 0.1
 */
public record Critic(Correlation correlation, AllConstant allConstant) implements Objective {
  private static final String NAME = "critic";

  @Override
  public double[] weights(Criteria criteria) {
    criteria.complete(NAME);
    double[][] marks = new double[criteria.size()][];
    boolean[] isFlat = new boolean[criteria.size()];
    for (int i = 0; i < marks.length; i++) {
      Criterion criterion = criteria.all().get(i);
      isFlat[i] = Columns.isConstant(criterion.column());
      marks[i] = unit(criterion.column(), criterion.direction());
    }
    double[] weights = new double[marks.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = isFlat[i] ? 0 : information(i, marks, isFlat);
    }
    return allConstant.shares(NAME, weights);
  }

  private double information(int i, double[][] marks, boolean[] isFlat) {
    ExactSum conflict = new ExactSum();
    for (int k = 0; k < marks.length; k++) {
      if (!isFlat[k] && k != i) {
        conflict.add(1 - correlation.of(marks[i], marks[k]));
      }
    }
    return StrictMath.max(0, Columns.deviation(marks[i], Divisor.SAMPLE) * conflict.total());
  }

  private static double[] unit(double[] column, Direction direction) {
    return new MinMax(java.math.BigDecimal.ZERO, java.math.BigDecimal.ONE, ConstantColumn.NEUTRAL)
        .apply(column, direction);
  }
}

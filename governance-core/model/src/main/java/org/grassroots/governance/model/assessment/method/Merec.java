package org.grassroots.governance.model.assessment.method;

/**
 * MEREC: a criterion weighs more the more the marks of the units change when it is left out.
 * Figures must be above 0.
 *
 * @param allConstant what becomes of figures that are all alike
 * @since 0.1
 */
public record Merec(AllConstant allConstant) implements Objective {
  private static final String NAME = "merec";

  @Override
  public double[] weights(Criteria criteria) {
    criteria.complete(NAME);
    double[][] logs = new double[criteria.size()][];
    for (int j = 0; j < logs.length; j++) {
      logs[j] = logs(criteria.all().get(j));
    }
    double[] effects = new double[logs.length];
    for (int j = 0; j < effects.length; j++) {
      effects[j] = effect(logs, j);
    }
    return allConstant.shares(NAME, effects);
  }

  /** |ln| of the share that is small for good units. */
  private static double[] logs(Criterion criterion) {
    double[] column = Columns.map(criterion.column(), value -> Costs.above0(NAME, value));
    double least = Columns.least(column);
    double most = Columns.most(column);
    return Columns.map(
        column,
        value ->
            StrictMath.abs(
                StrictMath.log(criterion.isHigherBetter() ? least / value : value / most)));
  }

  private static double effect(double[][] logs, int left) {
    int criteria = logs.length;
    ExactSum effect = new ExactSum();
    for (int unit = 0; unit < logs[left].length; unit++) {
      ExactSum all = new ExactSum();
      for (double[] column : logs) {
        all.add(column[unit]);
      }
      double with = StrictMath.log(1 + all.total() / criteria);
      double without = StrictMath.log(1 + all.add(-logs[left][unit]).total() / criteria);
      effect.add(StrictMath.abs(without - with));
    }
    return effect.total();
  }
}
